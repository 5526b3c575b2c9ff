package org.duban.engine;

/**
 * One proceeding of one kind in a case, such as the second order to correct: what its start is correlated by.
 *
 * @param processId id of the process model
 * @param caseId the case whose row orders everything that is sent
 * @param caseNo the case's number
 * @param count 1 for the first of its kind in the case
 */
public record Episode(String processId, long caseId, String caseNo, int count) {

    /** The key: unique per proceeding, never the case number alone. */
    public String key() {
        return caseNo + "/" + processId + "/" + count;
    }
}
