package org.duban.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.Episode;
import org.duban.shared.Sql;

/** The lapses that were heard, each with the answer it got: told again, it gets the same. */
@ApplicationScoped
public class HeardLapses {

    private final Sql sql;

    HeardLapses(DataSource database) {
        this.sql = new Sql(database);
    }

    Optional<Boolean> answerTo(long ledgerEntry) {
        return sql.one(row -> row.getBoolean(1), "SELECT to_decide FROM heard_lapses WHERE ledger_entry = ?", ledgerEntry);
    }

    void record(long ledgerEntry, long measureId, long deadlineId, boolean toDecide, Instant at) {
        sql.update("INSERT INTO heard_lapses (ledger_entry, measure_id, deadline_id, to_decide, recorded_at)"
                + " VALUES (?, ?, ?, ?, ?)", ledgerEntry, measureId, deadlineId, toDecide, at);
    }

    /** The last lapse of a deadline that was heard. */
    Optional<Lapse> latestOf(long deadlineId) {
        return sql.one(HeardLapses::lapse, "SELECT deadline_id, ledger_entry FROM heard_lapses WHERE deadline_id = ?"
                + " ORDER BY ledger_entry DESC LIMIT 1", deadlineId);
    }

    /** What needed no decision when it was heard needs one now. */
    void toDecide(Lapse lapse) {
        sql.update("UPDATE heard_lapses SET to_decide = TRUE WHERE ledger_entry = ?", lapse.ledgerEntry());
    }

    /** The last lapse of a measure about which somebody has or had to decide. */
    public Optional<Lapse> latestToDecide(long measureId) {
        return sql.one(HeardLapses::lapse, "SELECT deadline_id, ledger_entry FROM heard_lapses"
                + " WHERE measure_id = ? AND to_decide ORDER BY ledger_entry DESC LIMIT 1", measureId);
    }

    /** The lapses in a proceeding that stand and were not heard yet. */
    public List<Lapse> unheard(Episode episode) {
        return sql.list(HeardLapses::lapse, "SELECT e.deadline_id, e.id AS ledger_entry FROM deadlines d"
                + " JOIN deadline_entries e ON e.deadline_id = d.id AND e.kind = 'MISSED' WHERE d.dossier_id = ?"
                + " AND d.process_id = ? AND d.episode_count = ? AND d.state = 'MISSED'"
                + " AND NOT EXISTS (SELECT 1 FROM heard_lapses l WHERE l.ledger_entry = e.id) ORDER BY e.id",
                episode.dossierId(), episode.processId(), episode.count());
    }

    private static Lapse lapse(ResultSet row) throws SQLException {
        return new Lapse(row.getLong("deadline_id"), row.getLong("ledger_entry"));
    }

    /** A lapse of which a process hears. */
    public record Lapse(long deadlineId, long ledgerEntry) {
    }
}
