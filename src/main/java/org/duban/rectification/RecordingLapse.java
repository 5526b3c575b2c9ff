package org.duban.rectification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.DeadlineState;
import org.duban.casefile.DeadlineSweeper;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.measure.Desk;
import org.duban.measure.Desks;
import org.duban.problem.DubanProblem;
import org.duban.rectification.OpenOrders.Lapse;
import org.duban.shared.Clause;

/**
 * Hears that a deadline lapsed and asks whether it still holds: an answer, an extension or a corrected date may have come
 * meanwhile. An item's lapse puts the order on the case officer's list once; a supervisor's silence is noted.
 */
@ApplicationScoped
public class RecordingLapse {

    private final Desks desks;
    private final Rectifications orders;
    private final Opinions opinions;
    private final Lapses lapses;
    private final DeadlineLedger ledger;
    private final ProcessEngine engine;

    RecordingLapse(Desks desks, Rectifications orders, Opinions opinions, Lapses lapses,
            DeadlineLedger ledger, ProcessEngine engine) {
        this.desks = desks;
        this.orders = orders;
        this.opinions = opinions;
        this.lapses = lapses;
        this.ledger = ledger;
        this.engine = engine;
    }

    /** Records a lapse and says whether the case officer has to decide the next step because of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    @Clause({ "JY-2.2.4b", "JY-3.2c" })
    public boolean record(long deadlineId, long ledgerEntry) {
        Optional<Opinions.Opinion> opinion = opinions.withDeadline(deadlineId);
        long rectificationId = opinion.map(Opinions.Opinion::rectificationId)
                .or(() -> orders.withItemDeadline(deadlineId)).orElseThrow(DubanProblem::notFound);
        Desk<Rectification> desk = desks.open(Rectification.class, rectificationId);
        Optional<Boolean> earlier = lapses.answerTo(ledgerEntry);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        boolean toDecide = false;
        if (ledger.get(deadlineId).state() == DeadlineState.MISSED) {
            toDecide = opinion.isPresent() ? noteSilence(desk, opinion.get().answerId())
                    : noteLapse(desk, ledger.get(deadlineId));
        }
        lapses.record(ledgerEntry, rectificationId, deadlineId, toDecide, desk.now());
        return toDecide;
    }

    /**
     * Puts an order that goes back to its parties on the case officer's list for what lapsed while it was inspected and no
     * decision was due.
     */
    void recall(Desk<Rectification> desk) {
        Rectification order = desk.measure();
        if (order.isNextStepPending()) {
            return;
        }
        order.items(one -> one.state() == ItemState.OPEN).stream().flatMap(one -> one.deadlineId().stream())
                .filter(deadline -> ledger.get(deadline).state() == DeadlineState.MISSED)
                .flatMap(deadline -> lapses.latestOf(deadline).stream().map(entry -> new Lapse(deadline, entry)))
                .findFirst().ifPresent(lapse -> {
                    lapses.toDecide(lapse.ledgerEntry());
                    order.nextStepPending(true);
                    engine.tell(order.episode(),
                            DeadlineSweeper.lapsedAgain(lapse.deadlineId(), lapse.ledgerEntry(), desk.now()),
                            Unheard.KEEP);
                });
    }

    private boolean noteLapse(Desk<Rectification> desk, Deadline deadline) {
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

    private boolean noteSilence(Desk<Rectification> desk, long answerId) {
        Opinions.Opinion opinion = opinions.of(answerId).orElseThrow();
        if (opinion.state() == Opinions.State.ASKED) {
            opinions.silent(answerId);
            desk.note("rectification.opinion-lapsed", "监理单位未在期限内提出意见", "The supervisor kept silent",
                    Set.of(opinion.supervisorId()));
            engine.tell(desk.measure().episode(), OrderMessages.opinionClosed(answerId), Unheard.KEEP);
        }
        return false;
    }
}
