package org.duban.rectification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.calendar.DueDay;
import org.duban.casefile.Deadline;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.measure.CorrectionReviews;
import org.duban.measure.Desk;
import org.duban.measure.Desks;
import org.duban.measure.MeasureProblems;
import org.duban.problem.Text;
import org.duban.shared.Clause;

/** After a lapse the case officer decides: look on site now, or carry the lapsed items on into a child order. */
@ApplicationScoped
public class DecidingNextStep {

    private final Desks desks;
    private final ItemClocks clocks;
    private final Outstanding outstanding;
    private final CarryingOn carrying;
    private final CorrectionReviews reviews;
    private final ProcessEngine engine;

    DecidingNextStep(Desks desks, ItemClocks clocks, Outstanding outstanding, CarryingOn carrying,
            CorrectionReviews reviews, ProcessEngine engine) {
        this.desks = desks;
        this.clocks = clocks;
        this.outstanding = outstanding;
        this.carrying = carrying;
        this.reviews = reviews;
        this.engine = engine;
    }

    /** Decides; where the lapse no longer holds or the order has moved on by itself, the decision is only noted. */
    @Clause("JY-2.2.4b")
    public void decide(Desk<Rectification> desk, Decided said) {
        Rectification order = desk.measure();
        NextStep step = said.decision();
        String reason = said.reason();
        if (order.state() == OrderState.ISSUED) {
            throw RectificationProblems.serviceOutstanding();
        }
        if (order.isNextStepPending() && reviews.holds(order.id())) {
            throw MeasureProblems.heldForReview();
        }
        List<RectificationItem> lapsed = order.items(one -> one.state() == ItemState.OPEN && clocks.isMissed(one));
        if (!order.isNextStepPending() || order.state() != OrderState.IN_PROGRESS || lapsed.isEmpty()) {
            order.nextStepPending(false);
            desk.tell("rectification.next-step-moot", "已无须逾期处置，未作处置。" + reason,
                    "Nothing was to be decided any more, and nothing was done. " + reason, Set.of());
            return;
        }
        // Decided before anything follows from it: what moves the order on lays aside a decision that is still awaited.
        order.nextStepPending(false);
        act(desk, step, lapsed);
        Set<Long> told = lapsed.stream().map(RectificationItem::organisationId).collect(Collectors.toSet());
        desk.tell("rectification.next-step-decided",
                new Text("逾期处置：%s。%s".formatted(step.title().zh(), reason),
                        "Decided after the lapse: %s. %s".formatted(step.title().en(), reason)),
                new Text("已作出逾期处置", "Decided after the lapse"), told);
    }

    /** The day that lapsed first: what is to be decided about is over already. */
    public Optional<DueDay> dueOn(Rectification order) {
        return order.items(one -> one.state() == ItemState.OPEN && clocks.isMissed(one)).stream()
                .flatMap(item -> clocks.of(item).stream()).map(Deadline::due).min(DueDay.FIRST);
    }

    /** Whether the answers are closed, as the process asks after it was told so, and who has still to answer. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Closing closing(long rectificationId) {
        Rectification order = desks.open(Rectification.class, rectificationId).measure();
        return new Closing(order.state() != OrderState.IN_PROGRESS, order.hasEnded(),
                !reviews.openOfMeasure(order.id()).isEmpty(),
                outstanding.parties(order));
    }

    private void act(Desk<Rectification> desk, NextStep step, List<RectificationItem> lapsed) {
        Rectification order = desk.measure();
        if (step == NextStep.CHILD_ORDER) {
            lapsed.forEach(RectificationItem::carriedOn);
            carrying.into(desk, lapsed, desk.now());
            if (order.items().stream().noneMatch(one -> one.state().isUnsettled())) {
                order.close(desk.now());
            } else {
                order.act(desk.now(), OrderState.IN_PROGRESS);
                outstanding.moveOn(desk);
            }
        } else {
            order.toReinspection(desk.now());
        }
        engine.tell(order.episode(), OrderMessages.answersClosed(order), Unheard.REFUSE);
    }

    /** The case officer's word. */
    public record Decided(NextStep decision, String reason) {
    }

    /**
     * What the process learns.
     *
     * @param closed false sends it back to the answers
     * @param carriedOn whether nothing is left in this order
     * @param reviewPending whether a corrected day of service in it is still to be reviewed
     */
    public record Closing(boolean closed, boolean carriedOn, boolean reviewPending, List<Long> parties) {
    }
}
