package org.duban.violation.web;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.duban.idempotency.Idempotent;
import org.duban.security.CurrentUser;
import org.duban.violation.OpeningCase;
import org.duban.violation.RecentOpenings;

/** Opens a case once for each form that was shown; a refusal takes nothing, so that its form can be corrected. */
@ApplicationScoped
class OpeningOnce {

    private final OpeningCase opening;
    private final RecentOpenings recent;
    private final CurrentUser user;

    OpeningOnce(OpeningCase opening, RecentOpenings recent, CurrentUser user) {
        this.opening = opening;
        this.recent = recent;
        this.user = user;
    }

    @Idempotent
    Response open(OpeningForm sent) {
        OpeningCase.Opening opened = sent.opening();
        if (!sent.again()) {
            recent.requireNew(opened, user.actor());
        }
        long caseId = opening.open(opened, user.actor()).caseId();
        return Response.seeOther(URI.create("/cases/" + caseId)).build();
    }
}
