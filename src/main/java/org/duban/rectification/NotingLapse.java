package org.duban.rectification;

import java.time.LocalDate;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.DeadlineState;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.measure.Desk;
import org.duban.measure.HearingLapse;
import org.duban.shared.Clause;

/** What a lapse does: an item's puts the order on the case officer's list once; a supervisor's silence is noted. */
@ApplicationScoped
@Clause({ "JY-2.2.4b", "JY-3.2c" })
public class NotingLapse {

    /** Kind of an item's clock; its subject is the item. */
    public static final String OF_ITEM = ItemClocks.KIND;
    /** Kind of an opinion's clock; its subject is the answer. */
    public static final String OF_OPINION = AskingOpinion.KIND;

    private final Opinions opinions;
    private final HearingLapse hearing;
    private final DeadlineLedger ledger;
    private final ProcessEngine engine;

    NotingLapse(Opinions opinions, HearingLapse hearing, DeadlineLedger ledger, ProcessEngine engine) {
        this.opinions = opinions;
        this.hearing = hearing;
        this.ledger = ledger;
        this.engine = engine;
    }

    /**
     * Puts an order that goes back to its parties on the case officer's list for what lapsed while it was inspected and no
     * decision was due.
     */
    void recall(Desk<Rectification> desk) {
        Rectification order = desk.measure();
        if (!order.isNextStepPending() && order.items(one -> one.state() == ItemState.OPEN).stream()
                .flatMap(one -> one.deadlineId().stream())
                .filter(deadline -> ledger.get(deadline).state() == DeadlineState.MISSED)
                .anyMatch(deadline -> hearing.again(desk, deadline))) {
            order.nextStepPending(true);
        }
    }

    /** Notes the lapse of an item, and says whether the case officer has to decide the next step because of it. */
    public boolean ofItem(Desk<Rectification> desk, Deadline deadline) {
        Rectification order = desk.measure();
        RectificationItem item = order.item(deadline.subjectId());
        if (!item.state().isUnsettled()) {
            return false;
        }
        LocalDate due = deadline.due().required();
        boolean answered = deadline.metAt().isPresent();
        desk.note("rectification.item-lapsed",
                "第 %s 项逾期：期限 %s 届满，%s".formatted(item.position(), due, answered ? "报告在其后收到" : "未收到整改报告"),
                "Item %s lapsed: its period ended on %s %s".formatted(item.position(), due,
                        answered ? "before the answer came" : "without an answer"),
                Set.of(item.organisationId()));
        boolean waits = order.state() == OrderState.ISSUED || order.state() == OrderState.IN_PROGRESS;
        if (item.state() != ItemState.OPEN || !waits || order.isNextStepPending()) {
            return false;
        }
        order.nextStepPending(true);
        return true;
    }

    /** Notes the supervisor's silence; nobody has to decide because of it. */
    public boolean ofOpinion(Desk<Rectification> desk, Deadline deadline) {
        long answerId = deadline.subjectId();
        Opinion opinion = opinions.of(answerId).orElseThrow();
        if (opinion.state() == Opinion.State.ASKED) {
            opinion.silent();
            desk.note("rectification.opinion-lapsed", "监理单位未在期限内提出意见", "The supervisor kept silent",
                    Set.of(opinion.supervisorId()));
            engine.tell(desk.measure().episode(), OrderMessages.opinionClosed(answerId), Unheard.KEEP);
        }
        return false;
    }
}
