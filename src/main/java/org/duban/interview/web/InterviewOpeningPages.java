package org.duban.interview.web;

import java.util.Arrays;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.duban.idempotency.Idempotent;
import org.duban.interview.Family;
import org.duban.interview.Ground;
import org.duban.interview.OpeningInterview;
import org.duban.interview.OpeningInterview.NewInterview;
import org.duban.measure.web.PageFields;
import org.duban.problem.DubanProblem;
import org.duban.security.CurrentUser;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.Blocking;

/** Opens an interview from the page of its case. */
@Path("/cases/{id}/interviews")
@Blocking
public class InterviewOpeningPages {

    private final OpeningInterview opening;
    private final CurrentUser user;

    InterviewOpeningPages(OpeningInterview opening, CurrentUser user) {
        this.opening = opening;
        this.user = user;
    }

    /** Opens it; a kind of violation is left out where the ground has none. */
    @POST
    @RolesAllowed("reg-case-officer")
    @Idempotent
    public Response open(long id, @RestForm long organisation, @RestForm Ground ground,
            @RestForm @Nullable String family, @RestForm @Nullable String words) {
        return PageFields.backTo(opening.open(id, new NewInterview(organisation, ground,
                Optional.of(PageFields.words(family)).filter(one -> !one.isEmpty()).map(InterviewOpeningPages::family),
                Optional.of(PageFields.words(words)).filter(one -> !one.isEmpty())), user.actor()), "interview");
    }

    private static Family family(String name) {
        return Arrays.stream(Family.values()).filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> DubanProblem.invalid("family", "没有该类别。", "There is no such kind."));
    }
}
