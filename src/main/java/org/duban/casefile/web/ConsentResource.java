package org.duban.casefile.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.duban.casefile.ElectronicConsents;
import org.duban.idempotency.Idempotent;
import org.duban.security.CurrentUser;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 送达地址及方式确认书 of the reader's own organisation. */
@Path("/api/organisations/me/e-service-consent")
@Tag(name = "organisations")
@RolesAllowed({ "contractor", "supervisor", "builder" })
public class ConsentResource {

    private final ElectronicConsents consents;
    private final CurrentUser user;

    ConsentResource(ElectronicConsents consents, CurrentUser user) {
        this.consents = consents;
        this.user = user;
    }

    /** Whether my organisation consents. */
    @GET
    @Operation(summary = "Whether your organisation lets itself be served electronically")
    public ConsentView present() {
        return new ConsentView(consents.holds(user.actor().organisationId()));
    }

    /** Consents, or takes the consent back. */
    @POST
    @Idempotent
    @Operation(summary = "Consent to electronic service for your organisation, or take the consent back")
    public ConsentView record(@Valid @NotNull Consent consent) {
        consents.record(consent.consented(), consent.address(), user.actor());
        return new ConsentView(consent.consented());
    }

    /** The organisation's word, and the address that it wants to be served at. */
    public record Consent(@NotNull(message = "请选择是否同意|Say yes or no") Boolean consented,
            @NotBlank(message = "请填写电子送达地址|Please give the address") @Size(max = 200, message = "最多 200 字|At most 200 characters") String address) {
    }

    /** Whether the consent holds. */
    public record ConsentView(boolean consented) {
    }
}
