package org.duban.engine;

/**
 * One run of one kind of proceeding in a case, such as the second order to correct: what the engine correlates by.
 *
 * @param processId id of the process model
 * @param caseId the case whose row orders everything that is sent
 * @param caseNo the case's number
 * @param count 1 for the first of its kind in the case
 */
public record Episode(String processId, long caseId, String caseNo, int count) {

    /** The correlation key: unique per proceeding, never the case number alone. */
    public String key() {
        return caseNo + "/" + processId + "/" + count;
    }
}
