package org.duban.engine;

/**
 * One proceeding of one kind in a dossier, such as the second order to correct of a case.
 *
 * @param processId id of the process model
 * @param dossierId the dossier whose row orders everything that happens in it; a case is one
 * @param dossierNo the dossier's number
 * @param count 1 for the first of its kind in the dossier
 */
public record Episode(String processId, long dossierId, String dossierNo, int count) {

    /** The key: unique per proceeding, never the dossier number alone. */
    public String key() {
        return dossierNo + "/" + processId + "/" + count;
    }

    /** What a repair is told to name it. */
    public String subject() {
        return processId + "/" + dossierId + "/" + count;
    }
}
