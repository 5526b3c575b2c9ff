package org.duban.rectification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.IdList;
import org.duban.shared.Sql;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** The re-inspections of orders. */
@ApplicationScoped
public class Reinspections implements PanacheRepository<Reinspection> {

    private final Sql sql;

    Reinspections(DataSource database) {
        this.sql = new Sql(database);
    }

    /** The newest re-inspection of an order. */
    Optional<Reinspection> latest(long rectificationId) {
        return find("rectificationId = ?1 order by id desc", rectificationId).firstResultOptional();
    }

    /** The one that waits for the second officer's word, if one does. */
    Optional<Reinspection> proposed(long rectificationId) {
        return latest(rectificationId).filter(Reinspection::isProposed);
    }

    /** On which days officers were there, the first first. */
    List<LocalDate> daysOf(long rectificationId) {
        return find("select r.inspectedOn from Reinspection r where r.rectificationId = ?1 order by r.id", rectificationId)
                .project(LocalDate.class).list();
    }

    /** What the confirmed re-inspections in these cases found, the first first. */
    List<Outcome> confirmedOf(Collection<Long> caseIds) {
        return sql.list(
                row -> new Outcome(row.getLong("item_id"), Verdict.valueOf(row.getString("verdict")), row.getString("finding"),
                        row.getObject("inspected_on", LocalDate.class)),
                "SELECT v.item_id, v.verdict, v.finding, r.inspected_on FROM reinspection_verdicts v"
                        + " JOIN reinspections r ON r.id = v.reinspection_id JOIN measures m ON m.id = r.rectification_id"
                        + " WHERE m.dossier_id IN " + IdList.of(caseIds) + " AND r.state = 'CONFIRMED' ORDER BY r.id");
    }

    /** What two officers found of an item, and when. */
    public record Outcome(long itemId, Verdict verdict, String finding, LocalDate inspectedOn) {
    }
}
