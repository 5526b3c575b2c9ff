package org.duban.casefile.web;

import java.net.URI;
import java.util.Arrays;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.duban.casefile.CaseOfficer;
import org.duban.casefile.ExchangingOfficer;
import org.duban.casefile.SuspendingCase;
import org.duban.idempotency.Idempotent;
import org.duban.problem.DubanProblem;
import org.duban.problem.web.Language;
import org.duban.security.CurrentUser;
import org.duban.shared.Characters;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** The page of a case, and what can be done with the case as a whole. */
@Path("/cases/{id: \\d+}")
@Blocking
public class CasePages {

    private static final int LONGEST_REASON = 500;

    private final CasePageViews views;
    private final SuspendingCase suspending;
    private final ExchangingOfficer exchanging;
    private final CurrentUser user;

    CasePages(CasePageViews views, SuspendingCase suspending, ExchangingOfficer exchanging, CurrentUser user) {
        this.views = views;
        this.suspending = suspending;
        this.exchanging = exchanging;
        this.user = user;
    }

    /** A case with all that the reader may see of it. */
    record detail(CasePageView view) implements TemplateInstance {
    }

    /** The case's page, with a receipt for whoever comes from an act that he has done. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed({ "regulator", "province-observer", "contractor", "supervisor", "builder" })
    public TemplateInstance page(long id, @RestQuery boolean done, HttpHeaders headers) {
        return new detail(views.of(id, done, user.actor(), Language.of(headers)));
    }

    /** Suspends the case. */
    @POST
    @Path("suspension")
    @RolesAllowed({ "reg-case-officer", "reg-leader" })
    @Idempotent
    public Response suspend(long id, @RestForm int version, @RestForm @Nullable String reason) {
        suspending.suspend(id, version, required(reason), user.actor());
        return backTo(id);
    }

    /** Takes it up again. */
    @POST
    @Path("resumption")
    @RolesAllowed({ "reg-case-officer", "reg-leader" })
    @Idempotent
    public Response resume(long id, @RestForm int version, @RestForm @Nullable String reason) {
        suspending.resume(id, version, required(reason), user.actor());
        return backTo(id);
    }

    /** Puts another officer into the case. */
    @POST
    @Path("officers")
    @RolesAllowed("reg-leader")
    @Idempotent
    public Response exchange(long id, @RestForm @Nullable String position, @RestForm @Nullable String person,
            @RestForm int version, @RestForm @Nullable String reason) {
        CaseOfficer.Position which = Arrays.stream(CaseOfficer.Position.values())
                .filter(one -> one.name().equals(position)).findFirst()
                .orElseThrow(() -> DubanProblem.invalid("position", "请选择岗位。", "Choose the position."));
        if (person == null || person.isEmpty()) {
            throw DubanProblem.invalid("person", "请选择人员。", "Choose the person.");
        }
        exchanging.exchange(id, which, person, required(reason), version, user.actor());
        return backTo(id);
    }

    private static String required(@Nullable String reason) {
        if (reason == null || reason.isEmpty() || Characters.count(reason) > LONGEST_REASON) {
            throw DubanProblem.invalid("reason", "请填写不超过 500 字的理由。", "Give a reason of at most 500 characters.");
        }
        return reason;
    }

    private static Response backTo(long id) {
        return Response.seeOther(URI.create("/cases/" + id)).build();
    }
}
