package org.duban.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.Episode;
import org.duban.shared.Sql;

/** The set-based statements of the sweeper; each runs in the caller's transaction. */
@ApplicationScoped
class DeadlineSweep {

    private static final String ENTRY = "INSERT INTO deadline_entries (deadline_id, sequence, kind, recorded_at, author,"
            + " reason, due_on, state, calendar_revision)"
            + " SELECT id, version + 1, ?, ?, ?, ?, due_on, ?, calendar_revision FROM deadlines WHERE id IN (";

    private final Sql sql;

    DeadlineSweep(DataSource database) {
        this.sql = new Sql(database);
    }

    /** Takes the lease, or keeps it; false while another replica has it. */
    boolean lease(String holder, Duration length) {
        return sql.update("UPDATE deadline_sweeps SET holder = ?, leased_until = NOW(3) + INTERVAL ? SECOND"
                + " WHERE id = 1 AND (holder = ? OR leased_until <= NOW(3))", holder, length.toSeconds(), holder) == 1;
    }

    /** Gives the lease back, so that another replica need not wait for its end. */
    void release(String holder) {
        sql.update("UPDATE deadline_sweeps SET leased_until = NOW(3) WHERE id = 1 AND holder = ?", holder);
    }

    /** Marks what ended before the instant, is not held and not paused; returns what was marked, at most so many. */
    List<Lapse> markMissed(Instant endedBy, Instant now, int limit) {
        List<Long> ids = due(endedBy, false, limit);
        if (ids.isEmpty()) {
            return List.of();
        }
        String list = list(ids);
        sql.update(ENTRY + list + ")", EntryKind.MISSED, now, Entry.SYSTEM, "期限届满，未收到履行", DeadlineState.MISSED);
        sql.update("UPDATE deadlines SET state = 'MISSED', version = version + 1 WHERE id IN (" + list + ")");
        return sql.list(DeadlineSweep::lapse, "SELECT d.*, e.id AS entry_id FROM deadlines d"
                + " JOIN deadline_entries e ON e.deadline_id = d.id AND e.sequence = d.version"
                + " WHERE d.id IN (" + list + ")");
    }

    /** Notes once that a held deadline has ended and still waits for its decision. */
    int markReminded(Instant endedBy, Instant now, int limit) {
        List<Long> ids = due(endedBy, true, limit);
        if (ids.isEmpty()) {
            return 0;
        }
        String list = list(ids);
        sql.update(ENTRY + list + ")", EntryKind.REMINDED, now, Entry.SYSTEM, "期限届满时申请尚未审批，提醒审批人",
                DeadlineState.RUNNING);
        return sql.update("UPDATE deadlines SET reminded = TRUE, version = version + 1 WHERE id IN (" + list + ")");
    }

    private List<Long> due(Instant endedBy, boolean held, int limit) {
        return sql.list(row -> row.getLong(1), "SELECT id FROM deadlines WHERE state = 'RUNNING' AND held = ?"
                + " AND reminded = FALSE AND due_at <= ? ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED", held,
                endedBy, limit);
    }

    private static String list(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Lapse lapse(ResultSet row) throws SQLException {
        return new Lapse(row.getLong("id"), row.getLong("entry_id"),
                new Episode(row.getString("process_id"), row.getLong("case_id"), row.getString("case_no"),
                        row.getInt("episode_count")));
    }

    /** A deadline that lapsed, and the ledger entry that says so. */
    record Lapse(long deadlineId, long entryId, Episode episode) {
    }
}
