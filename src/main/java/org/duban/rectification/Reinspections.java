package org.duban.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.security.Actor;
import org.duban.shared.Sql;

/** The re-inspections of an order, each by two officers under their own names. */
@ApplicationScoped
public class Reinspections {

    private final Sql sql;

    Reinspections(DataSource database) {
        this.sql = new Sql(database);
    }

    long propose(long rectificationId, LocalDate inspectedOn, Actor first, List<ItemVerdict> verdicts, Instant at) {
        long id = sql.insert("INSERT INTO reinspections (rectification_id, inspected_on, person_id, author,"
                + " certificate_no, recorded_at, state) VALUES (?, ?, ?, ?, ?, ?, 'PROPOSED')", rectificationId,
                inspectedOn, first.personId(), first.name(), first.certificate().orElseThrow(), at);
        sql.batch("INSERT INTO reinspection_verdicts (reinspection_id, item_id, verdict, finding) VALUES (?, ?, ?, ?)",
                verdicts.stream().map(one -> new Object[] { id, one.itemId(), one.verdict(), one.finding() }).toList());
        return id;
    }

    void decide(long id, boolean agreed, String remark, Actor second, Instant at) {
        sql.update("UPDATE reinspections SET state = ?, confirmer_id = ?, confirmer = ?, confirmer_certificate_no = ?,"
                + " remark = ?, decided_at = ? WHERE id = ?", agreed ? "CONFIRMED" : "REJECTED", second.personId(),
                second.name(), second.certificate().orElseThrow(), remark, at, id);
    }

    /** The newest re-inspection of an order. */
    public Optional<Reinspection> latest(long rectificationId) {
        return ofOrder(rectificationId).reversed().stream().findFirst();
    }

    /** The re-inspections of an order, the first one first. */
    public List<Reinspection> ofOrder(long rectificationId) {
        return sql.list(this::reinspection, "SELECT * FROM reinspections WHERE rectification_id = ? ORDER BY id",
                rectificationId);
    }

    private Reinspection reinspection(ResultSet row) throws SQLException {
        return new Reinspection(row.getLong("id"), row.getObject("inspected_on", LocalDate.class),
                row.getString("person_id"), row.getString("author"), row.getString("certificate_no"),
                State.valueOf(row.getString("state")), Optional.ofNullable(row.getString("confirmer")),
                Optional.ofNullable(row.getString("remark")));
    }

    /** What the first officer found, item by item. */
    public List<ItemVerdict> verdicts(long reinspectionId) {
        return sql.list(row -> new ItemVerdict(row.getLong("item_id"), Verdict.valueOf(row.getString("verdict")),
                row.getString("finding"), List.of()),
                "SELECT * FROM reinspection_verdicts WHERE reinspection_id = ? ORDER BY item_id", reinspectionId);
    }

    /** What the confirmed re-inspections in a case found, the first first. */
    List<Found> confirmedOfCase(long caseId) {
        return sql.list(row -> new Found(row.getLong("item_id"), row.getString("finding"),
                row.getObject("inspected_on", LocalDate.class)),
                "SELECT v.item_id, v.finding, r.inspected_on FROM reinspection_verdicts v"
                        + " JOIN reinspections r ON r.id = v.reinspection_id JOIN measures m ON m.id = r.rectification_id"
                        + " WHERE m.dossier_id = ? AND r.state = 'CONFIRMED' ORDER BY r.id",
                caseId);
    }

    /** What was found of an item, and when. */
    public record Found(long itemId, String finding, LocalDate inspectedOn) {
    }

    /** Where a re-inspection stands. */
    public enum State {
        /** 待第二人确认. */
        PROPOSED,
        /** 已确认. */
        CONFIRMED,
        /** 第二人不同意. */
        REJECTED
    }

    /** A re-inspection by its first officer, and what the second one said. */
    public record Reinspection(long id, LocalDate inspectedOn, String personId, String author, String certificateNo,
            State state, Optional<String> confirmer, Optional<String> remark) {
    }

    /** What was found about an item, with the files that show it. */
    public record ItemVerdict(long itemId, Verdict verdict, String finding, List<Long> evidenceFileIds) {
    }
}
