package org.duban.rectification.web;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.duban.idempotency.Idempotent;
import org.duban.rectification.OpeningOrder;
import org.duban.rectification.RecentOpenings;
import org.duban.security.CurrentUser;

/** Opens a case once for each form that was shown; a refusal takes nothing, so that its form can be corrected. */
@ApplicationScoped
class OpeningOnce {

    private final OpeningOrder opening;
    private final RecentOpenings recent;
    private final CurrentUser user;

    OpeningOnce(OpeningOrder opening, RecentOpenings recent, CurrentUser user) {
        this.opening = opening;
        this.recent = recent;
        this.user = user;
    }

    @Idempotent
    Response open(OpeningForm sent) {
        OpeningOrder.NewOrder order = sent.order();
        if (!sent.again()) {
            recent.requireNew(order, user.actor());
        }
        long caseId = opening.open(order, user.actor()).caseId();
        return Response.seeOther(URI.create("/cases/" + caseId)).build();
    }
}
