package org.duban.document;

import java.util.Set;

import org.duban.security.Actor;

/** Who may read the papers of a case: the dossier fills this port. */
public interface DocumentAccess {

    /**
     * Whether the person may read a paper of the case that is meant for these organisations.
     *
     * @param audience the organisations it was served on or sent by
     */
    boolean mayRead(Actor actor, long dossierId, Set<Long> audience);
}
