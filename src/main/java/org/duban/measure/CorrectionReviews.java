package org.duban.measure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.OpenInCase;
import org.duban.problem.Text;
import org.duban.shared.Sql;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** What was begun on service dates that were corrected, for the case officer to review; its case stays open until then. */
@ApplicationScoped
public class CorrectionReviews implements PanacheRepository<CorrectionReview>, OpenInCase {

    private final Sql sql;

    CorrectionReviews(DataSource database) {
        this.sql = new Sql(database);
    }

    /** The review of a correction. */
    public Optional<CorrectionReview> find(long correctionId) {
        return findByIdOptional(correctionId);
    }

    @Override
    public List<Text> openIn(long caseId) {
        return sql.list(row -> new Text("送达日期更正的影响尚未复核（%s）".formatted(row.getString(1)),
                "a corrected day of service is to be reviewed (%s)".formatted(row.getString(1))),
                "SELECT DISTINCT COALESCE((SELECT p.number FROM papers p WHERE p.measure_id = m.id AND p.addressee_id = v.party"
                        + " AND p.number IS NOT NULL"
                        + " ORDER BY p.id DESC LIMIT 1), CONCAT('#', m.count)) FROM correction_reviews v"
                        + " JOIN measures m ON m.id = v.measure_id WHERE m.dossier_id = ? AND v.outcome IS NULL",
                caseId);
    }

    /** The reviews of a measure that wait for their outcome. */
    public List<CorrectionReview> openOfMeasure(long measureId) {
        return openOf(List.of(measureId));
    }

    /** The reviews of these measures that wait for their outcome. */
    public List<CorrectionReview> openOf(Collection<Long> measureIds) {
        return list("measureId in ?1 and outcome is null order by correctionId", measureIds);
    }

    /** Refuses while somebody has yet to say what becomes of what was begun on a wrong day of service. */
    public void requireNone(Desk<?> desk) {
        if (!openOfMeasure(desk.measure().id()).isEmpty()) {
            throw MeasureProblems.heldForReview();
        }
    }

    /**
     * Whether nobody has said yet what becomes of a correction by which a period of the measure that had lapsed runs again, or
     * by which its party is late that had been told a later day.
     */
    public boolean holds(long measureId) {
        return openOfMeasure(measureId).stream().anyMatch(CorrectionReview::holds);
    }
}
