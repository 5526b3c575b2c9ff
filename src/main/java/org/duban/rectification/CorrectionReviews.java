package org.duban.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.measure.Desk;
import org.duban.security.Actor;
import org.duban.shared.Sql;

/** What was begun on service dates that were corrected, for the case officer to review. */
@ApplicationScoped
public class CorrectionReviews {

    private static final String REVIEWS = "SELECT v.*, s.organisation_id, c.recorded_at FROM correction_reviews v"
            + " JOIN service_corrections c ON c.id = v.correction_id JOIN services s ON s.id = c.service_id WHERE ";

    private final Sql sql;

    CorrectionReviews(DataSource database) {
        this.sql = new Sql(database);
    }

    void open(long correctionId, long rectificationId, LocalDate oldDay, LocalDate newDay, String reason,
            List<String> begun, boolean holds) {
        sql.update("INSERT INTO correction_reviews (correction_id, rectification_id, old_served_on, new_served_on,"
                + " reason, begun, holds) VALUES (?, ?, ?, ?, ?, ?, ?)", correctionId, rectificationId, oldDay, newDay,
                reason,
                String.join("\n", begun), holds);
    }

    void close(long correctionId, CorrectionDecision decision, String outcome, Actor officer, Instant at) {
        sql.update(
                "UPDATE correction_reviews SET decision = ?, outcome = ?, reviewed_by = ?, reviewed_at = ? WHERE correction_id = ?",
                decision, outcome, officer.personId(), at, correctionId);
    }

    /** The review of a correction. */
    public Optional<Review> find(long correctionId) {
        return sql.one(CorrectionReviews::review, REVIEWS + "v.correction_id = ?", correctionId);
    }

    /** The reviews of a case that wait for their outcome. */
    public List<Review> openOf(long caseId) {
        return sql.list(CorrectionReviews::review, REVIEWS + "v.rectification_id IN (SELECT id FROM measures"
                + " WHERE case_id = ?) AND v.outcome IS NULL", caseId);
    }

    /** The reviews of an order that wait for their outcome. */
    List<Review> openOfOrder(long rectificationId) {
        return sql.list(CorrectionReviews::review, REVIEWS + "v.rectification_id = ? AND v.outcome IS NULL"
                + " ORDER BY v.correction_id", rectificationId);
    }

    /** Refuses while what the order is about is held because the lapse that it was begun on may be void. */
    public void requireUnheld(Desk<? extends Rectification> desk) {
        if (hold(desk.measure())) {
            throw RectificationProblems.heldForReview();
        }
    }

    /** Whether what the order is about was begun on a lapse that may be void, and waits for the case officer's word. */
    private boolean hold(Rectification order) {
        boolean onItself = order.isBeingInspected();
        return (onItself && holds(order.id())) || (!order.isServed() && holdsBefore(order.id()));
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
        return sql.one(row -> true, "SELECT 1 FROM correction_reviews WHERE rectification_id = ? AND outcome IS NULL"
                + " AND holds LIMIT 1", rectificationId).isPresent();
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(row.getLong("correction_id"), row.getLong("rectification_id"), row.getLong("organisation_id"),
                Sql.instant(row, "recorded_at"),
                row.getObject("old_served_on", LocalDate.class), row.getObject("new_served_on", LocalDate.class),
                row.getString("reason"), row.getString("begun").lines().toList(),
                Optional.ofNullable(row.getString("outcome")));
    }

    /**
     * A review: what had been begun on the old date, one sentence each.
     *
     * @param party whose day of service was corrected
     * @param correctedAt when it was corrected
     */
    public record Review(long correctionId, long rectificationId, long party, Instant correctedAt, LocalDate oldServedOn,
            LocalDate newServedOn,
            String reason, List<String> begun, Optional<String> outcome) {
    }
}
