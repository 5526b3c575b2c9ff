package org.duban.rectification.web;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.duban.casefile.CaseAccess;
import org.duban.casefile.Required;
import org.duban.casefile.web.Ids;
import org.duban.idempotency.Idempotent;
import org.duban.measure.Acts;
import org.duban.measure.PaperForms;
import org.duban.measure.SideAct;
import org.duban.measure.web.CorrectedService;
import org.duban.rectification.AnsweringOrder;
import org.duban.rectification.Answers.ItemAnswer;
import org.duban.rectification.AskingExtension;
import org.duban.rectification.NoticeActs;
import org.duban.rectification.Rectification;
import org.duban.rectification.Rectifications;
import org.duban.security.CurrentUser;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

/** One order to correct, and the acts on it that no task stands for. */
@Path("/api/rectifications/{id}")
@Tag(name = "rectifications")
public class RectificationResource {

    private final Rectifications orders;
    private final Acts acts;
    private final OrderViews views;
    private final CaseAccess access;
    private final CurrentUser user;
    private final ObjectMapper json;

    RectificationResource(Rectifications orders, Acts acts, OrderViews views, CaseAccess access, CurrentUser user,
            ObjectMapper json) {
        this.orders = orders;
        this.acts = acts;
        this.views = views;
        this.access = access;
        this.user = user;
        this.json = json;
    }

    /** The order. */
    @GET
    @Transactional
    @RolesAllowed({ "regulator", "province-observer", "contractor", "supervisor", "builder" })
    @Operation(summary = "An order to correct with its items; a party sees its own items once it was served")
    public OrderView one(long id) {
        return view(inItsCase(id));
    }

    /** Says that it has arrived. */
    @POST
    @Path("acknowledgement")
    @RolesAllowed({ "contractor", "supervisor", "builder" })
    @Idempotent
    @Operation(summary = "Say that the order served on your organisation has arrived: once, and no clock depends on it")
    public OrderView acknowledge(long id) {
        return changed(NoticeActs.ACKNOWLEDGE, id, OptionalInt.empty(), new PaperForms.Receipt());
    }

    /** Asks for more time. */
    @POST
    @Path("extension-requests")
    @RolesAllowed({ "contractor", "supervisor", "builder" })
    @Idempotent
    @Operation(summary = "Ask for more time for one of your items: before it ends, once, at most its own length")
    public CreatedView askExtension(long id, @Valid @NotNull ExtensionAsked asked) {
        return created(AskingExtension.ACT, id, OptionalInt.empty(), asked.form());
    }

    /** Replaces a wrong scan. */
    @POST
    @Path("sealed-copies")
    @RolesAllowed("reg-inspector")
    @Idempotent
    @Operation(summary = "Put another scan in the place of a wrong sealed copy: with a reason, before the order was served"
            + " on anybody; the wrong one stays on record")
    public OrderView replaceSealedCopy(long id, @Valid @NotNull SealedCopyReplaced replaced) {
        return changed(NoticeActs.REPLACE_SEALED_COPY, id, OptionalInt.of(replaced.version()), replaced.form());
    }

    /** Takes an order back to its draft. */
    @POST
    @Path("withdrawals")
    @RolesAllowed("reg-inspector")
    @Idempotent
    @Operation(summary = "Take an order back to its draft before it was served on anybody: with a reason; its number stays"
            + " void, and the new text is approved and numbered anew")
    public OrderView withdraw(long id, @Valid @NotNull OrderWithdrawn withdrawn) {
        return changed(NoticeActs.WITHDRAW, id, OptionalInt.of(withdrawn.version()), withdrawn.form());
    }

    /** Corrects a service. */
    @POST
    @Path("service-corrections")
    @RolesAllowed({ "reg-inspector", "reg-case-officer" })
    @Idempotent
    @Operation(summary = "Correct how and when a party was served, with all that the method asks for: clocks are counted"
            + " anew, what was begun goes to review")
    public CreatedView correctService(long id, @Valid @NotNull CorrectedService corrected) {
        if (corrected.organisation() == null) {
            throw Required.missing("organisation");
        }
        return new CreatedView(String.valueOf(acts.perform(NoticeActs.CORRECT_SERVICE, id,
                OptionalInt.of(corrected.version()), corrected.form(corrected.organisation(), json), user.actor())));
    }

    /** Answers where no task is open. */
    @POST
    @Path("answers")
    @RolesAllowed({ "contractor", "supervisor", "builder" })
    @Idempotent
    @Operation(summary = "Answer items of yours for which no task is open, such as after the answers were closed")
    public CreatedView answer(long id, @Valid @NotNull AnswersGiven given) {
        return created(AnsweringOrder.ACT, id, OptionalInt.empty(), given.form());
    }

    private <F> OrderView changed(SideAct<F, ?> act, long id, OptionalInt version, F said) {
        perform(act, id, version, said);
        return view(orders.get(id));
    }

    private <F> CreatedView created(SideAct<F, Long> act, long id, OptionalInt version, F said) {
        return new CreatedView(String.valueOf(perform(act, id, version, said)));
    }

    /** What is wrong with the body is told first; then the gates of the plan say for whom the order is not there. */
    private <F, R> R perform(SideAct<F, R> act, long id, OptionalInt version, F said) {
        return acts.perform(act, id, version, said, user.actor());
    }

    private Rectification inItsCase(long id) {
        Rectification order = orders.get(id);
        access.requireVisible(user.actor(), order.caseId());
        return order;
    }

    private OrderView view(Rectification order) {
        return views.view(order, user.actor());
    }

    /**
     * A request for more time.
     *
     * @param version may be left out; it is not compared, for what others do to an order takes no right from a party
     */
    public record ExtensionAsked(@NotBlank(message = "请选择事项|Please name the item") @Size(max = 20) String item,
            @NotNull(message = "请填写天数|Please give the days") Integer days,
            @NotBlank(message = "请填写理由|Please give the reason") String reason, @Nullable Integer version) {

        AskingExtension.Asked form() {
            return new AskingExtension.Asked(Ids.parse("item", item), days, reason);
        }
    }

    /** The right scan of the sealed order. */
    public record SealedCopyReplaced(@NotBlank(message = "请上传盖章件|Please give the scan") @Size(max = 20) String fileId,
            @NotBlank(message = "请填写理由|Please give the reason") String reason,
            @NotNull(message = "请给出版本|The version is missing") Integer version) {

        PaperForms.Replacement form() {
            return new PaperForms.Replacement(Ids.parse("fileId", fileId), reason);
        }
    }

    /** An order that must not be served as it is. */
    public record OrderWithdrawn(@NotBlank(message = "请填写理由|Please give the reason") String reason,
            @NotNull(message = "请给出版本|The version is missing") Integer version) {

        PaperForms.Withdrawal form() {
            return new PaperForms.Withdrawal(reason);
        }
    }

    /**
     * Answers to items.
     *
     * @param version as at {@link ExtensionAsked}
     */
    public record AnswersGiven(
            @NotEmpty(message = "请填写整改情况|Please give the answers") @Size(max = 50) List<@Valid @NotNull AnswerBody> answers,
            @Nullable Integer version) {

        AnsweringOrder.Given form() {
            return new AnsweringOrder.Given(answers.stream().map(AnswerBody::answer).toList());
        }
    }

    /** The answer to an item. */
    public record AnswerBody(@NotBlank(message = "请选择事项|Please name the item") @Size(max = 20) String item,
            @NotBlank(message = "请填写措施|Please give the measure") String measure,
            @NotBlank(message = "请填写责任人|Please name the person") String person,
            @NotNull(message = "请填写完成日期|Please give the day") LocalDate doneOn,
            @NotNull(message = "请给出材料列表|Please give the list of files") @Size(max = 50) List<@NotBlank @Size(max = 20) String> evidenceFileIds) {

        ItemAnswer answer() {
            return new ItemAnswer(Ids.parse("item", item), measure, person, doneOn,
                    Ids.parse("evidenceFileIds", evidenceFileIds));
        }
    }

    /** What was written down. */
    public record CreatedView(String id) {
    }
}
