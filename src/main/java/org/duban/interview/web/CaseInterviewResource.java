package org.duban.interview.web;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.duban.casefile.CaseAccess;
import org.duban.casefile.web.Ids;
import org.duban.idempotency.Idempotent;
import org.duban.interview.Family;
import org.duban.interview.Ground;
import org.duban.interview.Interviews;
import org.duban.interview.OpeningInterview;
import org.duban.interview.OpeningInterview.NewInterview;
import org.duban.security.CurrentUser;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The interviews of a case. */
@Path("/api/cases/{id}/interviews")
@Tag(name = "interviews")
public class CaseInterviewResource {

    private final OpeningInterview opening;
    private final Interviews interviews;
    private final InterviewViews views;
    private final CaseAccess access;
    private final CurrentUser user;

    CaseInterviewResource(OpeningInterview opening, Interviews interviews, InterviewViews views, CaseAccess access,
            CurrentUser user) {
        this.opening = opening;
        this.interviews = interviews;
        this.views = views;
        this.access = access;
        this.user = user;
    }

    /** The interviews of the case. */
    @GET
    @Transactional
    @RolesAllowed({ "regulator", "province-observer", "contractor", "supervisor", "builder" })
    @Operation(summary = "The interviews of a case, the first one first; a party sees its own once it was served")
    public List<InterviewView> all(long id) {
        access.requireVisible(user.actor(), id);
        return interviews.ofCase(id).stream().filter(one -> views.sees(one, user.actor()))
                .map(one -> views.view(one, user.actor())).toList();
    }

    /** Opens one. */
    @POST
    @RolesAllowed("reg-case-officer")
    @Idempotent
    @Operation(summary = "Open an interview of a party of the case; its notice is drafted next")
    public InterviewView open(long id, @Valid @NotNull InterviewOpening opened) {
        return views.view(opening.open(id, new NewInterview(Ids.parse("organisation", opened.organisation()),
                opened.ground(), Optional.ofNullable(opened.family()),
                Optional.ofNullable(opened.words()).map(String::strip).filter(words -> !words.isEmpty())), user.actor()),
                user.actor());
    }

    /**
     * An interview about to be opened.
     *
     * @param family of the violations that were not corrected, where the ground is an overdue order
     */
    public record InterviewOpening(
            @NotBlank(message = "请选择被约谈单位|Please name the party") String organisation,
            @NotNull(message = "请选择约谈事由|Please give the ground") Ground ground, @Nullable Family family,
            @Nullable String words) {
    }
}
