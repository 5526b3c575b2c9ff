package org.duban.rectification.web;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.duban.idempotency.Idempotent;
import org.duban.rectification.OpeningOrder;
import org.duban.security.CurrentUser;

/** Opens a case once for each form that was shown; a refusal takes nothing, so that its form can be corrected. */
@ApplicationScoped
class OpeningOnce {

    private final OpeningOrder opening;
    private final CurrentUser user;

    OpeningOnce(OpeningOrder opening, CurrentUser user) {
        this.opening = opening;
        this.user = user;
    }

    @Idempotent
    Response open(OpeningForm sent) {
        long caseId = opening.open(sent.order(), user.actor()).caseId();
        return Response.seeOther(URI.create("/cases/" + caseId)).build();
    }
}
