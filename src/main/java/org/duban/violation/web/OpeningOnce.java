package org.duban.violation.web;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.duban.idempotency.Idempotent;
import org.duban.security.CurrentUser;
import org.duban.violation.OpeningCase;

/** Opens a case once for each form that was shown; a refusal takes nothing, so that its form can be corrected. */
@ApplicationScoped
class OpeningOnce {

    private final OpeningCase opening;
    private final CurrentUser user;

    OpeningOnce(OpeningCase opening, CurrentUser user) {
        this.opening = opening;
        this.user = user;
    }

    @Idempotent
    Response open(OpeningForm sent) {
        long caseId = opening.open(sent.opening(), user.actor()).caseId();
        return Response.seeOther(URI.create("/cases/" + caseId)).build();
    }
}
