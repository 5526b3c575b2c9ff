package org.duban.security.web;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.duban.idempotency.Idempotent;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;
import org.duban.security.CurrentUser;
import org.duban.security.Membership;
import org.duban.security.Memberships;
import org.duban.security.Organisation;
import org.duban.security.OrganisationKind;
import org.duban.security.Organisations;
import org.duban.security.Role;
import org.duban.shared.Entered;
import org.duban.shared.TextKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The administrator's register of enterprises and of who acts for whom. */
@Path("/api")
@Tag(name = "organisations")
public class OrganisationResource {

    private final Organisations organisations;
    private final Memberships memberships;
    private final CurrentUser user;

    OrganisationResource(Organisations organisations, Memberships memberships, CurrentUser user) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.user = user;
    }

    /** Who I am to Duban. */
    @GET
    @Path("me")
    @RolesAllowed({ "regulator", "province-observer", "contractor", "supervisor", "builder" })
    @Operation(summary = "The person signed in, his organisation and roles")
    public MeView me() {
        return MeView.of(user.actor());
    }

    /** Registers an enterprise by its credit code. */
    @POST
    @Path("organisations")
    @RolesAllowed("reg-admin")
    @Idempotent
    @Operation(summary = "Register an enterprise")
    public OrganisationView register(@Valid @NotNull NewEnterprise enterprise) {
        requireOwnRegion(enterprise.region());
        if (enterprise.kind() == OrganisationKind.AUTHORITY) {
            throw DubanProblem.invalid("kind", "此处只登记企业。", "Only enterprises are registered here.");
        }
        Organisation added = Organisation.enterprise(enterprise.kind(), enterprise.code(), enterprise.name(),
                enterprise.region(), enterprise.legalRepresentative(), enterprise.address(), enterprise.phone());
        organisations.byCode(added.code()).ifPresent(there -> {
            throw DubanProblem.of(ProblemType.WRONG_STATE, "该统一社会信用代码已登记：" + there.name(),
                    "This credit code is registered already: " + there.name());
        });
        organisations.persistAndFlush(added);
        return OrganisationView.of(added);
    }

    /** Says for whom a person acts, when he is away, and that he has left. */
    @PUT
    @Path("memberships/{person}")
    @RolesAllowed("reg-admin")
    @Idempotent
    @Operation(summary = "Set a person's organisation, post and absence, or end his membership")
    public void place(
            @Size(max = 36, message = "人员编号最多 36 个字符|A person's id has at most 36 characters") String person,
            @Valid @NotNull Placement placement) {
        Organisation organisation = organisations.get(placement.organisationId());
        requireOwnRegion(organisation.region());
        Membership membership = memberships.findById(person);
        if (membership == null) {
            membership = new Membership(person, placement.name(), organisation, placement.post(),
                    placement.certificateNo());
            memberships.persist(membership);
        } else {
            requireOwnRegion(membership.organisation().region());
            membership.move(organisation, placement.post(), placement.certificateNo());
        }
        membership.absent(placement.absentFrom(), placement.absentUntil());
        if (Boolean.TRUE.equals(placement.ended())) {
            membership.end();
        }
    }

    private void requireOwnRegion(String region) {
        if (!region.startsWith(user.actor().region())) {
            throw DubanProblem.of(ProblemType.FORBIDDEN, "该单位不在您的管辖区域内。",
                    "This organisation is outside your region.");
        }
    }

    /** A new enterprise. */
    public record NewEnterprise(@NotNull OrganisationKind kind,
            @NotBlank @Size(max = 18) @Entered(TextKind.CODE) String code,
            @NotBlank @Size(max = 200) @Entered(TextKind.LINE) String name,
            @NotBlank @Size(max = 12) @Entered(TextKind.CODE) String region,
            @NotBlank @Size(max = 100) @Entered(TextKind.LINE) String legalRepresentative,
            @NotBlank @Size(max = 300) @Entered(TextKind.LINE) String address,
            @NotBlank @Size(max = 40) @Entered(TextKind.LINE) String phone) {
    }

    /** Where a person belongs. */
    public record Placement(long organisationId,
            @NotBlank @Size(max = 100) @Entered(TextKind.LINE) String name,
            @NotBlank @Size(max = 100) @Entered(TextKind.LINE) String post,
            @Nullable @Size(max = 40) @Entered(TextKind.LINE) String certificateNo,
            @Nullable LocalDate absentFrom,
            @Nullable LocalDate absentUntil,
            @Nullable Boolean ended) {
    }

    /** An organisation as the API shows it. */
    public record OrganisationView(String id, OrganisationKind kind, String code, String name, String region) {
        static OrganisationView of(Organisation one) {
            return new OrganisationView(String.valueOf(one.id()), one.kind(), one.code(), one.name(), one.region());
        }
    }

    /** The person signed in. */
    public record MeView(String personId, String name, String organisationId, String organisation, String region,
            Set<String> roles) {
        static MeView of(Actor actor) {
            return new MeView(actor.personId(), actor.name(), String.valueOf(actor.organisationId()),
                    actor.organisationName(), actor.region(), actor.roles().stream()
                            .map(Role::key).collect(Collectors.toSet()));
        }
    }
}
