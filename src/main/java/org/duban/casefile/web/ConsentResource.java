package org.duban.casefile.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.duban.casefile.DeliveryConfirmations;
import org.duban.idempotency.Idempotent;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.CurrentUser;
import org.duban.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the reader's own organisation lets itself be served electronically; it consents on paper, signed. */
@Path("/api/organisations/me/e-service-consent")
@Tag(name = "organisations")
@RolesAllowed({ "contractor", "supervisor", "builder" })
public class ConsentResource {

    private final DeliveryConfirmations confirmations;
    private final CurrentUser user;

    ConsentResource(DeliveryConfirmations confirmations, CurrentUser user) {
        this.confirmations = confirmations;
        this.user = user;
    }

    /** Whether my organisation consents. */
    @GET
    @Operation(summary = "Whether your organisation lets itself be served electronically, by its last signed confirmation")
    public ConsentView present() {
        return new ConsentView(confirmations.of(user.actor().organisationId())
                .filter(DeliveryConfirmations.Confirmation::electronic).isPresent());
    }

    /** Takes the consent back. */
    @POST
    @Idempotent
    @Operation(summary = "Take your organisation's consent to electronic service back; to consent, sign the confirmation on"
            + " paper and hand it to the officers")
    public ConsentView record(@Valid @NotNull Consent consent) {
        if (consent.consented()) {
            throw DubanProblem.of(ProblemType.GATE_CLOSED, "同意电子送达须签署《送达地址及方式确认书》并交办案人员登记。",
                    "Consent to electronic service is signed on paper and registered by the officers of the case.")
                    .clause("民诉法 90").opener(Role.INSPECTOR.key());
        }
        confirmations.takeBack(user.actor());
        return new ConsentView(false);
    }

    /** The organisation's word. */
    public record Consent(@NotNull(message = "请选择是否同意|Say yes or no") Boolean consented) {
    }

    /** Whether the consent holds. */
    public record ConsentView(boolean consented) {
    }
}
