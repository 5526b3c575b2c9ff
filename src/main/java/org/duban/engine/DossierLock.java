package org.duban.engine;

/** The lock under which everything in a dossier happens in one order: filled by the package of the dossiers. */
public interface DossierLock {

    /** Locks the dossier's row until the present transaction ends. */
    void lock(long dossierId);
}
