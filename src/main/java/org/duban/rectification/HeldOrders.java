package org.duban.rectification;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.measure.CorrectionReviews;
import org.duban.measure.Desk;
import org.duban.measure.MeasureProblems;
import org.duban.shared.Sql;

/** Orders that wait until somebody has said what becomes of a lapse that may be void. */
@ApplicationScoped
public class HeldOrders {

    private final CorrectionReviews reviews;
    private final Sql sql;

    HeldOrders(CorrectionReviews reviews, DataSource database) {
        this.reviews = reviews;
        this.sql = new Sql(database);
    }

    /** Refuses while what the order is about is held because the lapse that it was begun on may be void. */
    public void requireUnheld(Desk<? extends Rectification> desk) {
        Rectification order = desk.measure();
        if ((order.isBeingInspected() && reviews.holds(order.id())) || (!order.isServed() && holdsBefore(order.id()))) {
            throw MeasureProblems.heldForReview();
        }
    }

    /** Whether the lapse on which the order rests, by however many orders between, may be void. */
    private boolean holdsBefore(long rectificationId) {
        return sql.one(row -> true, """
                WITH RECURSIVE origins AS (
                    SELECT parent_id FROM rectifications WHERE id = ?
                    UNION ALL
                    SELECT r.parent_id FROM rectifications r JOIN origins o ON r.id = o.parent_id)
                SELECT 1 FROM origins o JOIN correction_reviews c ON c.measure_id = o.parent_id
                WHERE c.outcome IS NULL AND c.holds LIMIT 1""", rectificationId).isPresent();
    }
}
