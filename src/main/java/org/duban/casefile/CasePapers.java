package org.duban.casefile;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.document.DocumentAccess;
import org.duban.security.Actor;

/** Who may read a paper of a case: authorities of the region, and the parties it was meant for once they know the case. */
@ApplicationScoped
class CasePapers implements DocumentAccess {

    private final DossierScope scope;

    CasePapers(DossierScope scope) {
        this.scope = scope;
    }

    @Override
    public boolean mayRead(Actor actor, long caseId, Set<Long> audience) {
        return scope.sees(actor, caseId) && (actor.readsAsAuthority() || audience.contains(actor.organisationId()));
    }
}
