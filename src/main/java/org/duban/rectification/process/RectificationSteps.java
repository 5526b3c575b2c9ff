package org.duban.rectification.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EpisodeSteps;
import org.duban.rectification.OpenOrders;
import org.duban.rectification.OpenOrders.OpenOrder;
import org.duban.rectification.OpenOrders.Standing;
import org.duban.rectification.OrderState;
import org.duban.rectification.Rectification;
import org.duban.rectification.process.RectificationProcess.Message;
import org.duban.rectification.process.RectificationProcess.Task;
import org.duban.rectification.process.RectificationProcess.Variable;

/** Where each open order stands in the model, so that an engine that was lost can be filled again. */
@ApplicationScoped
class RectificationSteps implements EpisodeSteps {

    private final OpenOrders orders;

    RectificationSteps(OpenOrders orders) {
        this.orders = orders;
    }

    @Override
    public String processId() {
        return RectificationProcess.ID;
    }

    @Override
    public List<OpenEpisode> open(long afterPosition, int limit) {
        return orders.after(afterPosition, limit).stream().map(
                one -> new OpenEpisode(one.id(), one.episode(), List.of(element(one.state())), besides(one))).toList();
    }

    private static List<String> besides(Standing order) {
        List<String> besides = new ArrayList<>();
        besides.addAll(Collections.nCopies(order.nextStepPending() ? 1 : 0, Task.DECIDE_NEXT_STEP));
        besides.addAll(Collections.nCopies(order.extensions(), Task.DECIDE_EXTENSION));
        besides.addAll(Collections.nCopies(order.opinions(), Task.GIVE_OPINION));
        besides.addAll(Collections.nCopies(order.reviews(), Task.REVIEW_CORRECTION));
        return besides;
    }

    @Override
    public Optional<RunStart> start(long caseId, int count) {
        return orders.of(caseId, count).map(RectificationSteps::start);
    }

    private static RunStart start(OpenOrder open) {
        Rectification order = open.order();
        return new RunStart(order.episode(), List.of(element(order.state())),
                Map.of("rectificationId", order.id(), Variable.PARTIES, open.parties()), hints(open));
    }

    private static String element(OrderState state) {
        return switch (state) {
            case DRAFT -> Task.DRAFT_ORDER;
            case SUBMITTED -> Task.APPROVE_ORDER;
            case APPROVED -> Task.ISSUE_ORDER;
            case ISSUED -> Task.SERVE_ORDER;
            // The parties' tasks lie inside a loop, and the engine begins before the loop only.
            case IN_PROGRESS -> RectificationProcess.BEFORE_ANSWERS;
            case REINSPECTION -> Task.REINSPECT;
            case REINSPECTED -> Task.CONFIRM_REINSPECTION;
            case CLOSED -> Task.CLOSE_CASE;
        };
    }

    private static List<Hint> hints(OpenOrder open) {
        List<Hint> hints = new ArrayList<>();
        open.extensions()
                .forEach(one -> hints.add(new Hint(Message.EXTENSION_ASKED, Map.of(Variable.EXTENSION_ID, one.id()))));
        open.opinions().forEach(one -> hints.add(new Hint(Message.ANSWER_RECEIVED,
                Map.of(Variable.ANSWER_ID, one.answerId(), Variable.SUPERVISOR_ID, one.supervisorId()))));
        open.reviews().forEach(one -> hints
                .add(new Hint(Message.SERVICE_CORRECTED, Map.of(Variable.CORRECTION_ID, one.correctionId()))));
        open.lapse().ifPresent(one -> hints.add(new Hint(Message.DEADLINE_LAPSED,
                Map.of(Variable.DEADLINE_ID, one.deadlineId(), Variable.LEDGER_ENTRY, one.ledgerEntry(),
                        Variable.COUNT_KEY, "lapse-" + one.ledgerEntry()))));
        return hints;
    }
}
