package org.duban.measure.web;

import java.util.OptionalInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.duban.casefile.web.CaseFormPlace;
import org.duban.idempotency.Idempotent;
import org.duban.measure.SideActs;
import org.duban.security.CurrentUser;

import com.fasterxml.jackson.databind.JsonNode;

/** Does an act once for each form that was shown; a refusal takes nothing, so that its form can be corrected. */
@ApplicationScoped
class DoingSideAct {

    private final SideActs acts;
    private final CurrentUser user;

    DoingSideAct(SideActs acts, CurrentUser user) {
        this.acts = acts;
        this.user = user;
    }

    /** Says where the reader sees that it was done. */
    @Idempotent
    Response perform(long measure, String act, long caseId, OptionalInt version, JsonNode data) {
        acts.perform(measure, act, version, data, user.actor());
        return CaseFormPlace.done(caseId);
    }
}
