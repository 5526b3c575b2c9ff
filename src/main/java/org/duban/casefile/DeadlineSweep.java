package org.duban.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.Episode;
import org.duban.shared.Sql;

/** The statements of the sweeper; each runs in the caller's transaction. */
@ApplicationScoped
class DeadlineSweep {

    private static final String ENTRY = "INSERT INTO deadline_entries (deadline_id, sequence, kind, recorded_at, author,"
            + " reason, due_on, state, calendar_revision)"
            + " SELECT id, version + 1, ?, ?, ?, ?, due_on, ?, calendar_revision FROM deadlines WHERE id IN (";

    /**
     * Deadlines that ended by an instant and that nobody has marked or reminded of; each state of a hold is named for the
     * index.
     */
    static final String UNMARKED = "state = 'RUNNING' AND held IN (FALSE, TRUE) AND reminded = FALSE AND due_at <= ?";

    private final Sql sql;

    DeadlineSweep(DataSource database) {
        this.sql = new Sql(database);
    }

    /** Dossiers with a deadline that ended before the instant, those that wait longest first; nothing is locked. */
    List<Long> dossiers(Instant endedBy, Collection<Long> without, int limit) {
        String others = without.isEmpty() ? "" : " AND dossier_id NOT IN (" + list(without) + ")";
        return sql.list(row -> row.getLong(1),
                "SELECT dossier_id FROM deadlines WHERE " + UNMARKED + others
                        + " GROUP BY dossier_id ORDER BY MIN(due_at) LIMIT ?",
                endedBy,
                limit);
    }

    /** Locks the dossier; false when somebody else holds it now. */
    boolean lock(long dossierId) {
        return sql.one(row -> true, "SELECT id FROM dossiers WHERE id = ? FOR UPDATE SKIP LOCKED", dossierId).isPresent();
    }

    /** Marks what of the dossier ended before the instant, is not held and not paused; returns what was marked. */
    List<Lapse> markMissed(long dossierId, Instant endedBy, Instant now) {
        List<Long> ids = due(dossierId, endedBy, false);
        if (ids.isEmpty()) {
            return List.of();
        }
        String list = list(ids);
        sql.update(ENTRY + list + ")", EntryKind.MISSED, now, Entry.SYSTEM, "期限届满，未收到履行", DeadlineState.MISSED);
        sql.update("UPDATE deadlines SET state = 'MISSED', version = version + 1 WHERE id IN (" + list + ")");
        return sql.list(DeadlineSweep::lapse, "SELECT d.*, e.id AS entry_id FROM deadlines d"
                + " JOIN deadline_entries e ON e.deadline_id = d.id AND e.sequence = d.version"
                + " WHERE d.id IN (" + list + ") ORDER BY d.id");
    }

    /** Notes once that a held deadline of the dossier has ended and still waits for its decision. */
    int markReminded(long dossierId, Instant endedBy, Instant now) {
        List<Long> ids = due(dossierId, endedBy, true);
        if (ids.isEmpty()) {
            return 0;
        }
        String list = list(ids);
        sql.update(ENTRY + list + ")", EntryKind.REMINDED, now, Entry.SYSTEM, "期限届满时申请尚未审批，提醒审批人",
                DeadlineState.RUNNING);
        return sql.update("UPDATE deadlines SET reminded = TRUE, version = version + 1 WHERE id IN (" + list + ")");
    }

    private List<Long> due(long dossierId, Instant endedBy, boolean held) {
        return sql.list(row -> row.getLong(1),
                "SELECT id FROM deadlines WHERE dossier_id = ? AND state = 'RUNNING' AND held = ?"
                        + " AND reminded = FALSE AND due_at <= ? ORDER BY id FOR UPDATE",
                dossierId, held, endedBy);
    }

    private static String list(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Lapse lapse(ResultSet row) throws SQLException {
        return new Lapse(row.getLong("id"), row.getLong("entry_id"),
                new Episode(row.getString("process_id"), row.getLong("dossier_id"), row.getString("dossier_no"),
                        row.getInt("episode_count")));
    }

    /** A deadline that lapsed, and the ledger entry that says so. */
    record Lapse(long deadlineId, long entryId, Episode episode) {
    }
}
