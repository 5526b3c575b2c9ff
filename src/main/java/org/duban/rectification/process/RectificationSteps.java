package org.duban.rectification.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.DeadlineSweeper;
import org.duban.engine.EpisodeSteps;
import org.duban.engine.EpisodeSteps.DueTask;
import org.duban.engine.EpisodeSteps.OpenEpisode;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.Message;
import org.duban.measure.Acts;
import org.duban.measure.MeasureMessages;
import org.duban.rectification.OpenOrders;
import org.duban.rectification.OpenOrders.Closing;
import org.duban.rectification.OpenOrders.OpenOrder;
import org.duban.rectification.OpenOrders.Standing;
import org.duban.rectification.OrderMessages;
import org.duban.rectification.OrderState;
import org.duban.rectification.Rectification;
import org.duban.rectification.process.RectificationProcess.Task;
import org.duban.rectification.process.RectificationProcess.Variable;

/** Where each open order stands in the model, so that an engine that was lost can be filled again. */
@ApplicationScoped
class RectificationSteps implements EpisodeSteps {

    private static final Set<String> MAIN_FLOW = Set.of(Task.DRAFT_ORDER, Task.APPROVE_ORDER, Task.ISSUE_ORDER,
            Task.UPLOAD_SEALED_ORDER, Task.SERVE_ORDER, Task.ANSWER_ORDER, Task.REINSPECT, Task.CONFIRM_REINSPECTION,
            Task.CLOSE_CASE, Task.APPROVE_CLOSING);

    private final OpenOrders orders;
    private final Acts acts;

    RectificationSteps(OpenOrders orders, Acts acts) {
        this.orders = orders;
        this.acts = acts;
    }

    @Override
    public String processId() {
        return RectificationProcess.ID;
    }

    @Override
    public List<OpenEpisode> open(long afterPosition, int limit) {
        return orders.after(afterPosition, limit).stream()
                .map(one -> new OpenEpisode(one.id(), one.episode(), place(one), besides(one),
                        Map.of(OrderMessages.RECTIFICATION_ID, one.id())))
                .toList();
    }

    private Place place(Standing order) {
        String element = element(order.state(), order.closing());
        return switch (element) {
            case RectificationProcess.BEFORE_ANSWERS -> new Place(List.of(element),
                    order.owing().stream().map(party -> new DueTask(Task.ANSWER_ORDER, Optional.of(party))).toList(),
                    allBut(Task.ANSWER_ORDER), awaiting(RectificationProcess.ANSWERS_CLOSED));
            case RectificationProcess.AWAITING_REVIEWS ->
                new Place(List.of(element), List.of(), MAIN_FLOW, awaiting(element));
            default -> new Place(List.of(element), List.of(DueTask.anybodys(element)), allBut(element),
                    RectificationProcess.ALWAYS);
        };
    }

    private static Set<String> awaiting(String event) {
        return Stream.concat(RectificationProcess.ALWAYS.stream(), Stream.of(event)).collect(Collectors.toSet());
    }

    private static Set<String> allBut(String task) {
        return MAIN_FLOW.stream().filter(one -> !one.equals(task)).collect(Collectors.toSet());
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
    public Optional<RunStart> start(long dossierId, int count) {
        // What was taken back stands nowhere: its run ends, and no other begins.
        return orders.of(dossierId, count).map(this::start).or(() -> orders.takenBack(dossierId, count)
                .map(episode -> new RunStart(episode, List.of(), Map.of(), List.of())));
    }

    private RunStart start(OpenOrder open) {
        Rectification order = open.order();
        return new RunStart(order.episode(), List.of(element(order.state(), open.closing())),
                Map.of(OrderMessages.RECTIFICATION_ID, order.id(), Variable.PARTIES, open.parties()), hints(open));
    }

    private String element(OrderState state, Closing closing) {
        return switch (state) {
            // The parties' tasks lie inside a loop, and the engine begins before the loop only.
            case IN_PROGRESS -> RectificationProcess.BEFORE_ANSWERS;
            // What ended is open for its reviews alone, and waits beside them until the last one is done.
            case CLOSED -> switch (closing) {
                case NOT_YET -> RectificationProcess.AWAITING_REVIEWS;
                case TO_PROPOSE -> Task.CLOSE_CASE;
                case TO_APPROVE -> Task.APPROVE_CLOSING;
            };
            case DRAFT, SUBMITTED, APPROVED, NUMBERED, ISSUED, REINSPECTION, REINSPECTED ->
                acts.taskAt(Rectification.PROCESS, state).orElseThrow();
        };
    }

    private static List<Message> hints(OpenOrder open) {
        List<Message> hints = new ArrayList<>();
        open.extensions().forEach(one -> hints.add(MeasureMessages.extensionAsked(open.order(), one.id())));
        open.opinions().forEach(one -> hints.add(OrderMessages.answerReceived(one.answerId(), one.supervisorId())));
        open.reviews().forEach(one -> hints.add(MeasureMessages.serviceCorrected(open.order(), one.correctionId())));
        open.lapses().forEach(one -> hints.add(DeadlineSweeper.lapsed(one.deadlineId(), one.ledgerEntry())));
        return hints;
    }
}
