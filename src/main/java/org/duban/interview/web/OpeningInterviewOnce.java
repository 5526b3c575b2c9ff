package org.duban.interview.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.duban.casefile.web.CaseFormPlace;
import org.duban.idempotency.Idempotent;
import org.duban.interview.OpeningInterview;
import org.duban.interview.OpeningInterview.NewInterview;
import org.duban.measure.Submissions;
import org.duban.security.CurrentUser;

import com.fasterxml.jackson.databind.JsonNode;

/** Opens an interview once for each form that was shown; a refusal takes nothing, so that its form can be corrected. */
@ApplicationScoped
class OpeningInterviewOnce {

    private final OpeningInterview opening;
    private final Submissions submissions;
    private final CurrentUser user;

    OpeningInterviewOnce(OpeningInterview opening, Submissions submissions, CurrentUser user) {
        this.opening = opening;
        this.submissions = submissions;
        this.user = user;
    }

    /** Says where the reader sees that it was done. */
    @Idempotent
    Response open(long caseId, JsonNode data) {
        opening.open(caseId, submissions.read(OpeningInterview.FORM, NewInterview.class, data), user.actor());
        return CaseFormPlace.done(caseId);
    }
}
