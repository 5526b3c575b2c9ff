package org.duban.operations.web;

import java.util.Map;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.duban.idempotency.Idempotent;
import org.duban.operations.Comparison;
import org.duban.operations.Reconciliations;
import org.duban.operations.Repairs;
import org.duban.security.CurrentUser;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Database and engine side by side, and what can be done about a difference. */
@Path("/api/operations")
@Tag(name = "operations", description = "运行维护 · Reconciliation and repair")
@RolesAllowed("reg-admin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OperationsResource {

    private final Reconciliations reconciliations;
    private final Repairs repairs;
    private final CurrentUser user;

    OperationsResource(Reconciliations reconciliations, Repairs repairs, CurrentUser user) {
        this.reconciliations = reconciliations;
        this.repairs = repairs;
        this.user = user;
    }

    @GET
    @Path("/findings")
    @Operation(summary = "What each reconciliation found when it last looked, whichever replica that was.")
    public Map<String, ComparisonJson> findings() {
        return json(reconciliations.found());
    }

    @POST
    @Path("/reconciliations")
    @Operation(summary = "Runs every reconciliation now.")
    public Map<String, ComparisonJson> reconcile() {
        return json(reconciliations.run());
    }

    @POST
    @Path("/repairs")
    @Idempotent
    @Operation(summary = "Repairs: RETRY an incident and, with a cluster, RESEND or DISMISS an outbox row; begins a run again with RESTART process/dossier/count; ends an instance of the engine inside that carries no run with END_INSTANCE.")
    public void repair(@NotNull @Valid RepairJson repair) {
        repairs.repair(repair.kind(), repair.subject(), repair.reason(), user.actor());
    }

    private static Map<String, ComparisonJson> json(Map<String, Comparison> found) {
        return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> ComparisonJson.from(entry.getValue())));
    }
}
