package org.duban.rectification.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.duban.measure.SideAct;
import org.duban.measure.web.CorrectedService;
import org.duban.measure.web.PaperResource;
import org.duban.rectification.AnsweringOrder;
import org.duban.rectification.Answers.ItemAnswer;
import org.duban.rectification.AskingExtension;
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
public class RectificationResource extends PaperResource<OrderView> {

    private final Rectifications orders;
    private final OrderViews views;
    private final CaseAccess access;
    private final CurrentUser user;

    RectificationResource(Rectifications orders, Acts acts, OrderViews views, CaseAccess access, CurrentUser user,
            ObjectMapper json) {
        super(Rectification.PROCESS, acts, user, json);
        this.orders = orders;
        this.views = views;
        this.access = access;
        this.user = user;
    }

    /** The order. */
    @GET
    @Transactional
    @RolesAllowed({ "regulator", "province-observer", "contractor", "supervisor", "builder" })
    @Operation(summary = "An order to correct with its items; a party sees its own items once it was served")
    public OrderView one(long id) {
        Rectification order = orders.get(id);
        access.requireVisible(user.actor(), order.dossierId());
        return views.view(order, user.actor());
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

    /** Corrects a service. */
    @POST
    @Path("service-corrections")
    @RolesAllowed({ "reg-inspector", "reg-case-officer" })
    @Idempotent
    @Operation(summary = "Correct how and when a party was served, with all that the method asks for: clocks are counted"
            + " anew, what was begun goes to review")
    public CreatedView correctService(long id, @Valid @NotNull CorrectedService corrected) {
        String party = Optional.ofNullable(corrected.organisation()).orElseThrow(() -> Required.missing("organisation"));
        return new CreatedView(String.valueOf(correct(id, party, corrected)));
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

    private <F> CreatedView created(SideAct<F, Long> act, long id, OptionalInt version, F said) {
        return new CreatedView(String.valueOf(perform(act, id, version, said)));
    }

    @Override
    protected OrderView view(long id) {
        return views.view(orders.get(id), user.actor());
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
