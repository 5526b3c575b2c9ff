package org.duban.casefile.web;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.duban.casefile.CaseAccess;
import org.duban.casefile.CaseFiles;
import org.duban.casefile.CaseFilter;
import org.duban.casefile.CaseOfficer;
import org.duban.casefile.CasePage;
import org.duban.casefile.CaseSearch;
import org.duban.casefile.CaseState;
import org.duban.casefile.Cursor;
import org.duban.idempotency.Idempotent;
import org.duban.problem.web.Language;
import org.duban.security.Actor;
import org.duban.security.CurrentUser;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The cases that a person may know of. */
@Path("/api/cases")
@Tag(name = "cases")
@RolesAllowed({ "regulator", "province-observer", "contractor", "supervisor", "builder" })
public class CaseResource {

    private final CaseFiles files;
    private final CaseSearch search;
    private final CaseAccess access;
    private final CaseActs acts;
    private final CaseViews views;
    private final CurrentUser user;

    CaseResource(CaseFiles files, CaseSearch search, CaseAccess access, CaseActs acts, CaseViews views,
            CurrentUser user) {
        this.files = files;
        this.search = search;
        this.access = access;
        this.acts = acts;
        this.views = views;
        this.user = user;
    }

    /** The cases of the reader's scope. */
    @GET
    @Transactional
    @Operation(summary = "Cases of your scope, the newest first", description = "Filters: state, site, overdue, task (kind of an"
            + " open task), officer (person id of who leads it), q (words: in the case's number, its site, companies, officers and"
            + " papers); sort: opened, due, site, liable or officer. `overdueSince` is the first day after the earliest lapse: an authority sees any, a"
            + " party its own. A page ends with `next`; hand it back as `cursor`.")
    public Page<CaseLineView> cases(@QueryParam("state") @Nullable CaseState state,
            @QueryParam("site") @Nullable Long site, @QueryParam("q") @Nullable @Size(max = 100) String text,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @QueryParam("task") @Nullable @Size(max = 120) String task,
            @QueryParam("officer") @Nullable @Size(max = 36) String officer,
            @QueryParam("sort") @DefaultValue("opened") String sort, @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        CasePage found = search.find(new CaseFilter(Optional.ofNullable(state), Optional.ofNullable(site), given(text),
                given(task), given(officer), overdue, Optional.empty(), Optional.empty(), Optional.empty(),
                CaseListAddress.sort(sort),
                Optional.ofNullable(cursor).map(Cursor::of)), user.actor(), limit);
        return new Page<>(found.lines().stream().map(CaseLineView::of).toList(), found.next().orElse(null));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(one -> !one.isEmpty());
    }

    /** One case. */
    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "A case: state, site, law, officers")
    public CaseView one(long id) {
        access.requireVisible(user.actor(), id);
        return views.view(files.get(id), user.actor());
    }

    /** Who is in it. */
    @GET
    @Path("{id}/parties")
    @Transactional
    @Operation(summary = "The parties of a case; a party sees itself and the authority")
    public List<PartyView> parties(long id) {
        access.requireVisible(user.actor(), id);
        return views.parties(files.get(id), user.actor());
    }

    /** What happened. */
    @GET
    @Path("{id}/timeline")
    @Transactional
    @Operation(summary = "What happened in a case, oldest first; a party sees the facts that are meant for it")
    public Page<FactView> timeline(long id, @QueryParam("cursor") @DefaultValue("0") long cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit, HttpHeaders headers) {
        Actor reader = user.actor();
        access.requireVisible(reader, id);
        return Page.of(views.timeline(id, reader, cursor, limit + 1, Language.of(headers)), limit, FactView::id);
    }

    /** Its legal dates. */
    @GET
    @Path("{id}/deadlines")
    @Transactional
    @Operation(summary = "The legal dates of a case, the nearest first; a party sees those that bind it")
    public List<DeadlineView> deadlines(long id) {
        access.requireVisible(user.actor(), id);
        return views.deadlines(id, user.actor());
    }

    /** Its documents. */
    @GET
    @Path("{id}/documents")
    @Transactional
    @Operation(summary = "The documents of a case that you may read")
    public List<CaseDocumentView> documents(long id) {
        access.requireVisible(user.actor(), id);
        return views.documents(id, user.actor());
    }

    /** Suspends it. */
    @POST
    @Path("{id}/suspension")
    @RolesAllowed({ "reg-case-officer", "reg-leader" })
    @Idempotent
    @Operation(summary = "Suspend a case from today: clocks keep what remains, tasks are paused")
    public CaseView suspend(long id, @Valid @NotNull Reasoned reasoned) {
        return views.view(acts.perform(id, CaseAct.SUSPENSION, reasoned.version(), reasoned.form()), user.actor());
    }

    /** Takes it up again. */
    @POST
    @Path("{id}/resumption")
    @RolesAllowed({ "reg-case-officer", "reg-leader" })
    @Idempotent
    @Operation(summary = "Take a suspended case up again; today still belongs to the pause")
    public CaseView resume(long id, @Valid @NotNull Reasoned reasoned) {
        return views.view(acts.perform(id, CaseAct.RESUMPTION, reasoned.version(), reasoned.form()), user.actor());
    }

    /** Registers what a party has signed about how it is served. */
    @POST
    @Path("{id}/delivery-confirmations")
    @RolesAllowed({ "reg-inspector", "reg-case-officer" })
    @Idempotent
    @Operation(summary = "Register a signed confirmation of address and way of service (送达地址及方式确认书) of a party: the"
            + " last one holds, in all its cases")
    public CaseView confirmDelivery(long id, @Valid @NotNull DeliveryConfirmed confirmed) {
        return views.view(acts.perform(id, CaseAct.DELIVERY, confirmed.version(), confirmed.form()), user.actor());
    }

    /** Exchanges an officer. */
    @POST
    @Path("{id}/officers")
    @RolesAllowed("reg-leader")
    @Idempotent
    @Operation(summary = "Put another officer into a case for one who left, is away or must not act in it; his open tasks"
            + " of the case go with the position")
    public CaseView exchange(long id, @Valid @NotNull OfficerExchanged exchanged) {
        return views.view(acts.perform(id, CaseAct.OFFICERS, exchanged.version(), exchanged.form()), user.actor());
    }

    /**
     * A signed confirmation.
     *
     * @param address the electronic one, where the party consents
     * @param receivers names of those who may sign for it
     */
    public record DeliveryConfirmed(@NotBlank(message = "请选择单位|Please name the party") @Size(max = 20) String organisation,
            @NotNull(message = "请选择是否同意|Say yes or no") Boolean electronic, @Nullable String address,
            @Nullable String receivers,
            @NotBlank(message = "请上传确认书|Please give the signed confirmation") @Size(max = 20) String fileId,
            @NotNull(message = "请给出版本|The version is missing") Integer version) {

        ObjectNode form() {
            return JsonNodeFactory.instance.objectNode().put("party", organisation)
                    .put("electronic", electronic ? "yes" : "no").put("address", address).put("receivers", receivers)
                    .put("fileId", fileId);
        }
    }

    /** Another officer, by person id. */
    public record OfficerExchanged(@NotNull(message = "请选择岗位|Please name the position") CaseOfficer.Position position,
            @NotBlank(message = "请选择人员|Please name the person") String person,
            @NotBlank(message = "请填写理由|Please give the reason") String reason,
            @NotNull(message = "请给出版本|The version is missing") Integer version) {

        ObjectNode form() {
            return JsonNodeFactory.instance.objectNode().put("position", position.name()).put("person", person)
                    .put("reason", reason);
        }
    }

    /** Why, on the version that was read. */
    public record Reasoned(@NotNull(message = "请给出版本|The version is missing") Integer version,
            @NotBlank(message = "请填写理由|Please give the reason") String reason) {

        ObjectNode form() {
            return JsonNodeFactory.instance.objectNode().put("reason", reason);
        }
    }
}
