package org.duban.rectification;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.Entry;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.measure.Desk;
import org.duban.problem.DubanProblem;
import org.duban.rectification.TakingBack.TakenBack;
import org.duban.shared.Clause;

/** The case officer says what becomes of what was begun on a wrong service date. */
@ApplicationScoped
public class ReviewingCorrection {

    private final CorrectionReviews reviews;
    private final TakingBack taking;
    private final LayingAside aside;
    private final ItemClocks clocks;
    private final ProcessEngine engine;

    ReviewingCorrection(CorrectionReviews reviews, TakingBack taking,
            LayingAside aside, ItemClocks clocks, ProcessEngine engine) {
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
    @Clause("民诉法 87–95")
    public boolean review(Desk<Rectification> desk, Reviewed said) {
        long correctionId = desk.about();
        CorrectionReview review = reviews.find(correctionId).orElseThrow(DubanProblem::notFound);
        CorrectionDecision decision = said.decision();
        String outcome = said.outcome();
        review.requireOpen();
        TakenBack back = decision == CorrectionDecision.WITHDRAW ? taking.takeBack(desk, review, outcome)
                : new TakenBack(uphold(desk, review), false);
        review.reviewed(decision, outcome, desk.actor(), desk.now());
        if (reviews.openOfOrder(review.rectificationId()).isEmpty()) {
            engine.tell(desk.measure().episode(), OrderMessages.reviewsClosed(correctionId), Unheard.KEEP);
        }
        desk.tell("rectification.correction-reviewed",
                "送达日期更正的影响已复核，%s：%s".formatted(decision.title().zh(), outcome),
                "Effects of the corrected service reviewed, %s: %s".formatted(decision.title().en(), outcome), back.parties());
        return back.beginsAgain();
    }

    /** What was carried on stays where it is, and the clock of the corrected party binds it no more; it is told why. */
    private Set<Long> uphold(Desk<Rectification> desk, CorrectionReview review) {
        List<RectificationItem> carried = desk.measure().items(one -> one.state() == ItemState.CARRIED_ON
                && one.organisationId() == review.party());
        carried.forEach(one -> {
            aside.request(desk, one, "事项已转入下一份通知书");
            clocks.end(one, Entry.by(desk.actor(), "事项已转入下一份通知书，复核维持"));
        });
        return carried.isEmpty() ? Set.of() : Set.of(review.party());
    }

    /** The case officer's word, and why. */
    public record Reviewed(CorrectionDecision decision, String outcome) {
    }
}
