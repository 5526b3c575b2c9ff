package org.duban.rectification;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.casefile.CaseGates;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.problem.DubanProblem;
import org.duban.rectification.OrderDesk.Desk;
import org.duban.security.Actor;
import org.duban.security.Role;

/** The case officer says what becomes of what was begun on a wrong service date. */
@ApplicationScoped
public class ReviewingCorrection {

    private final OrderDesk desks;
    private final CaseGates gates;
    private final CorrectionReviews reviews;
    private final ProcessEngine engine;

    ReviewingCorrection(OrderDesk desks, CaseGates gates, CorrectionReviews reviews, ProcessEngine engine) {
        this.desks = desks;
        this.gates = gates;
        this.reviews = reviews;
        this.engine = engine;
    }

    /** Records the outcome; refuses a second one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void review(long correctionId, String outcome, Actor officer) {
        CorrectionReviews.Review review = reviews.find(correctionId).orElseThrow(DubanProblem::notFound);
        Desk desk = desks.open(review.rectificationId());
        gates.requireRegulator(officer, desk.file(), Role.CASE_OFFICER);
        if (reviews.find(correctionId).orElseThrow().outcome().isPresent()) {
            throw RectificationProblems.decidedAlready();
        }
        reviews.close(correctionId, outcome, officer, desk.now());
        if (reviews.openOfOrder(review.rectificationId()).isEmpty()) {
            engine.tell(desk.order().episode(), OrderMessages.reviewsClosed(correctionId), Unheard.KEEP);
        }
        desks.tell(desk, officer, "rectification.correction-reviewed", "送达日期更正的影响已复核：" + outcome,
                "Effects of the corrected service reviewed: " + outcome, Set.of());
    }
}
