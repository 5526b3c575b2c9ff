package org.duban.rectification;

import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.measure.Desk;
import org.duban.shared.Sql;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** What was begun on service dates that were corrected, for the case officer to review. */
@ApplicationScoped
public class CorrectionReviews implements PanacheRepository<CorrectionReview> {

    private final Sql sql;

    CorrectionReviews(DataSource database) {
        this.sql = new Sql(database);
    }

    /** The review of a correction. */
    public Optional<CorrectionReview> find(long correctionId) {
        return findByIdOptional(correctionId);
    }

    /** The reviews of a case that wait for their outcome. */
    public List<CorrectionReview> openOf(long caseId) {
        return list("rectificationId in (select m.id from Measure m where m.dossierId = ?1) and outcome is null", caseId);
    }

    /** The reviews of an order that wait for their outcome. */
    List<CorrectionReview> openOfOrder(long rectificationId) {
        return list("rectificationId = ?1 and outcome is null order by correctionId", rectificationId);
    }

    /** Refuses while what the order is about is held because the lapse that it was begun on may be void. */
    public void requireUnheld(Desk<? extends Rectification> desk) {
        Rectification order = desk.measure();
        if ((order.isBeingInspected() && holds(order.id())) || (!order.isServed() && holdsBefore(order.id()))) {
            throw RectificationProblems.heldForReview();
        }
    }

    /** Whether the lapse on which the order rests, by however many orders between, may be void. */
    private boolean holdsBefore(long rectificationId) {
        return sql.one(row -> true, """
                WITH RECURSIVE origins AS (
                    SELECT parent_id FROM rectifications WHERE id = ?
                    UNION ALL
                    SELECT r.parent_id FROM rectifications r JOIN origins o ON r.id = o.parent_id)
                SELECT 1 FROM origins o JOIN correction_reviews c ON c.rectification_id = o.parent_id
                WHERE c.outcome IS NULL AND c.holds LIMIT 1""", rectificationId).isPresent();
    }

    /**
     * Whether nobody has said yet what becomes of a correction by which a period of the order that had lapsed runs again, or by
     * which its party is late that had been told a later day.
     */
    boolean holds(long rectificationId) {
        return openOfOrder(rectificationId).stream().anyMatch(CorrectionReview::holds);
    }
}
