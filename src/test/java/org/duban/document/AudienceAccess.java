package org.duban.document;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.security.Actor;

import io.quarkus.arc.DefaultBean;

/** The plainest rule, as long as no dossier says more: the city's authority reads all, a party what is meant for it. */
@DefaultBean
@ApplicationScoped
class AudienceAccess implements DocumentAccess {

    @Override
    public boolean mayRead(Actor actor, long caseId, Set<Long> audience) {
        return actor.readsAsAuthority() || audience.contains(actor.organisationId());
    }
}
