package org.duban.rectification;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.casefile.CaseGates;
import org.duban.casefile.Entry;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.problem.DubanProblem;
import org.duban.rectification.OrderDesk.Desk;
import org.duban.rectification.TakingBack.TakenBack;
import org.duban.security.Actor;
import org.duban.security.Role;
import org.duban.shared.Clause;

/** The case officer says what becomes of what was begun on a wrong service date. */
@ApplicationScoped
public class ReviewingCorrection {

    private final OrderDesk desks;
    private final CaseGates gates;
    private final CorrectionReviews reviews;
    private final TakingBack taking;
    private final LayingAside aside;
    private final ItemClocks clocks;
    private final ProcessEngine engine;

    ReviewingCorrection(OrderDesk desks, CaseGates gates, CorrectionReviews reviews, TakingBack taking,
            LayingAside aside, ItemClocks clocks, ProcessEngine engine) {
        this.desks = desks;
        this.gates = gates;
        this.reviews = reviews;
        this.taking = taking;
        this.aside = aside;
        this.clocks = clocks;
        this.engine = engine;
    }

    /**
     * Records what becomes of it, and does so; refuses a second word. Returns whether the order's run has to begin again after
     * this act, for the step at which it stands was taken back.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @Clause("民诉法 87–95")
    public boolean review(long correctionId, CorrectionDecision decision, String outcome, Actor officer) {
        CorrectionReviews.Review review = reviews.find(correctionId).orElseThrow(DubanProblem::notFound);
        Desk desk = desks.open(review.rectificationId());
        gates.requireRegulator(officer, desk.file(), Role.CASE_OFFICER);
        if (reviews.find(correctionId).orElseThrow().outcome().isPresent()) {
            throw RectificationProblems.decidedAlready();
        }
        TakenBack back = decision == CorrectionDecision.WITHDRAW ? taking.takeBack(desk, review, outcome, officer)
                : new TakenBack(uphold(desk, review, officer), false);
        reviews.close(correctionId, decision, outcome, officer, desk.now());
        if (reviews.openOfOrder(review.rectificationId()).isEmpty()) {
            engine.tell(desk.order().episode(), OrderMessages.reviewsClosed(correctionId), Unheard.KEEP);
        }
        desks.tell(desk, officer, "rectification.correction-reviewed",
                "送达日期更正的影响已复核，%s：%s".formatted(decision.title().zh(), outcome),
                "Effects of the corrected service reviewed, %s: %s".formatted(decision.title().en(), outcome), back.parties());
        return back.beginsAgain();
    }

    /** What was carried on stays where it is, and the clock of the corrected party binds it no more; it is told why. */
    private Set<Long> uphold(Desk desk, CorrectionReviews.Review review, Actor officer) {
        List<RectificationItem> carried = desk.order().items(one -> one.state() == ItemState.CARRIED_ON
                && one.organisationId() == review.party());
        carried.forEach(one -> {
            aside.request(desk, one, "事项已转入下一份通知书", officer);
            clocks.end(one, Entry.by(officer, "事项已转入下一份通知书，复核维持"));
        });
        return carried.isEmpty() ? Set.of() : Set.of(review.party());
    }
}
