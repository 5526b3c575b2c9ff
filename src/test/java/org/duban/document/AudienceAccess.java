package org.duban.document;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import org.duban.security.Actor;

/** The plainest rule, as long as no dossier says more: the city's authority reads all, a party what is meant for it. */
@Alternative
@ApplicationScoped
class AudienceAccess implements DocumentAccess {

    @Override
    public boolean mayRead(Actor actor, long caseId, Set<Long> audience) {
        return actor.readsAsAuthority() || audience.contains(actor.organisationId());
    }
}
