package org.duban.measure;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.DeadlineState;
import org.duban.casefile.DeadlineSweeper;
import org.duban.engine.Episode;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.measure.HeardLapses.Lapse;
import org.duban.problem.DubanProblem;

/**
 * Hears that a deadline of a measure lapsed and asks whether it still holds: an act, more time or another date may have come.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class HearingLapse {

    private final Plans plans;
    private final Desks desks;
    private final Measures measures;
    private final HeardLapses heard;
    private final DeadlineLedger ledger;
    private final ProcessEngine engine;

    HearingLapse(Plans plans, Desks desks, Measures measures, HeardLapses heard, DeadlineLedger ledger,
            ProcessEngine engine) {
        this.plans = plans;
        this.desks = desks;
        this.measures = measures;
        this.heard = heard;
        this.ledger = ledger;
        this.engine = engine;
    }

    /** Does once what the plan says of it, and says whether somebody has to decide because of it. */
    public boolean hear(long deadlineId, long ledgerEntry) {
        Episode episode = ledger.get(deadlineId).episode();
        return hear(plans.of(episode.processId()), measures.of(episode).orElseThrow(DubanProblem::notFound), deadlineId,
                ledgerEntry);
    }

    private <M extends Measure> boolean hear(Plan<M> plan, long id, long deadlineId, long ledgerEntry) {
        Desk<M> desk = desks.open(plan.type(), id);
        return heard.answerTo(ledgerEntry).orElseGet(() -> {
            Deadline deadline = ledger.get(deadlineId);
            boolean toDecide = deadline.state() == DeadlineState.MISSED && plan.lapsed(desk, deadline);
            heard.record(ledgerEntry, id, deadlineId, toDecide, desk.now());
            return toDecide;
        });
    }

    /** Tells a lapse again that needed no decision when it was heard and needs one now; says whether it was heard at all. */
    public boolean again(Desk<?> desk, long deadlineId) {
        Optional<Lapse> earlier = heard.latestOf(deadlineId);
        earlier.ifPresent(lapse -> {
            heard.toDecide(lapse);
            engine.tell(desk.measure().episode(),
                    DeadlineSweeper.lapsedAgain(lapse.deadlineId(), lapse.ledgerEntry(), desk.now()), Unheard.KEEP);
        });
        return earlier.isPresent();
    }
}
