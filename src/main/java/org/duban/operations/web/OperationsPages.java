package org.duban.operations.web;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.duban.idempotency.Idempotent;
import org.duban.operations.Overview;
import org.duban.operations.Reconciliations;
import org.duban.operations.Repairs;
import org.duban.problem.DubanProblem;
import org.duban.security.CurrentUser;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Database and engine side by side, and the repairs. */
@Path("/operations")
@Blocking
@RolesAllowed("reg-admin")
public class OperationsPages {

    private final Overview overview;
    private final Reconciliations reconciliations;
    private final Repairs repairs;
    private final CurrentUser user;

    OperationsPages(Overview overview, Reconciliations reconciliations, Repairs repairs, CurrentUser user) {
        this.overview = overview;
        this.reconciliations = reconciliations;
        this.repairs = repairs;
        this.user = user;
    }

    /** Both sides. */
    record console(OperationsView view) implements TemplateInstance {
    }

    /** Both sides, and what each comparison found when it last ran. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show() {
        return new console(new OperationsView(overview.now(), repairs.kinds(), reconciliations.found().entrySet().stream()
                .map(one -> new OperationsView.Job(one.getKey(), ComparisonJson.from(one.getValue()))).toList()));
    }

    /** Compares now. */
    @POST
    @Path("reconciliations")
    public Response reconcile() {
        reconciliations.run();
        return back();
    }

    /** Repairs, with a reason. */
    @POST
    @Path("repairs")
    @Idempotent
    public Response repair(@RestForm @Nullable String kind, @RestForm @Nullable String subject,
            @RestForm @Nullable String reason) {
        if (kind == null || subject == null) {
            throw DubanProblem.invalid("kind", "请选择修复方式。", "Choose a repair.");
        }
        repairs.repair(kind, subject, reason == null ? "" : reason, user.actor());
        return back();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/operations")).build();
    }
}
