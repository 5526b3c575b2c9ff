package org.duban.engine.camunda;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineJson;
import org.duban.engine.Episode;
import org.duban.shared.Sql;
import org.jspecify.annotations.Nullable;

import com.github.f4b6a3.uuid.UuidCreator;

/** The outbox's rows: written in the caller's transaction, read by the poller. */
@ApplicationScoped
class Outbox {

    // Rows of one case were written in order, because whoever writes has locked the case; ids of several cases were not,
    // so rows are found by their state and never by an id already passed. A counted message is for whichever run its episode
    // has when it leaves; until an instance has taken that run it waits, and holds nobody back.
    private static final String ROWS = """
            SELECT o.id, o.uid, o.dossier_id, COALESCE(o.run, r.run), o.payload, o.count_key IS NOT NULL, o.state, o.sends,
                o.attempts
            FROM outbox o LEFT JOIN engine_runs r
                ON o.run IS NULL AND r.episode = JSON_VALUE(o.payload, '$.episode') AND r.live = TRUE
                    AND r.state = 'RUNNING'
            WHERE o.next_at <= CURRENT_TIMESTAMP(3) AND (o.run IS NOT NULL OR r.run IS NOT NULL)
            """;
    private static final String DUE = ROWS + """
              AND o.state = 'PENDING' AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.dossier_id = o.dossier_id
                              AND e.state IN ('PENDING', 'PARKED') AND e.run IS NOT NULL AND e.id < o.id)
            ORDER BY o.next_at, o.id LIMIT ?""";
    private static final String REPEATS = ROWS + " AND o.state = 'SENT' ORDER BY o.next_at, o.id LIMIT ?";

    private final Sql sql;
    private final EngineJson json;
    private final Wakeup wakeup;

    Outbox(DataSource database, EngineJson json, Wakeup wakeup) {
        this.sql = new Sql(database);
        this.json = json;
        this.wakeup = wakeup;
    }

    /** A fresh id that orders by time. */
    static String newUid() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    /** Writes a command; a count key that is already known adds nothing. */
    void add(String uid, long dossierId, @Nullable String run, Command command, @Nullable String countKey) {
        sql.update("""
                INSERT INTO outbox (uid, dossier_id, run, kind, payload, count_key) VALUES (?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE uid = outbox.uid""", uid, dossierId, run, command.kind(), json.write(command),
                countKey);
        wakeup.afterCommit();
    }

    /** Writes a counted command for the run that the episode has next, whatever became of it in an earlier one. */
    void addAgain(long dossierId, Command command, String countKey) {
        sql.update("""
                INSERT INTO outbox (uid, dossier_id, kind, payload, count_key) VALUES (?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE uid = VALUES(uid), state = 'PENDING', attempts = 0, error = NULL,
                    next_at = CURRENT_TIMESTAMP(3), changed_at = CURRENT_TIMESTAMP(3)""", newUid(), dossierId,
                command.kind(), json.write(command), countKey);
        wakeup.afterCommit();
    }

    /** The job behind a counted command came in: it is not repeated any more. */
    void counted(String countKey) {
        sql.update("""
                UPDATE outbox SET state = 'DONE', changed_at = CURRENT_TIMESTAMP(3)
                WHERE count_key = ? AND state IN ('PENDING', 'SENT')""", countKey);
    }

    /**
     * Messages to the episode's earlier runs: the hints are void, since the new run is told anew what still holds; what waits
     * to be counted goes to the new run at once, under an id that the engine has not taken yet.
     */
    void readdress(Episode episode) {
        sql.update("""
                UPDATE outbox SET changed_at = CURRENT_TIMESTAMP(3), next_at = CURRENT_TIMESTAMP(3),
                    uid = IF(run IS NULL, UUID(), uid), error = IF(run IS NULL, NULL, 'the run was begun again'),
                    state = IF(run IS NULL, 'PENDING', 'DISMISSED')
                WHERE dossier_id = ? AND state IN ('PENDING', 'SENT', 'PARKED') AND kind = 'MESSAGE'
                    AND JSON_VALUE(payload, '$.episode') = ?""", episode.dossierId(), episode.key());
    }

    /** The heads of all cases' queues that are due, and what has to be repeated. */
    List<OutboxRow> due(int limit) {
        List<OutboxRow> rows = new ArrayList<>(read(DUE, limit));
        rows.addAll(read(REPEATS, limit));
        return rows;
    }

    private List<OutboxRow> read(String query, int limit) {
        return sql.list(row -> new OutboxRow(row.getLong(1), row.getString(2), row.getLong(3),
                Objects.requireNonNullElse(row.getString(4), ""), json.read(row.getString(5), Command.class),
                row.getBoolean(6), "SENT".equals(row.getString(7)), row.getInt(8), row.getInt(9)), query, limit);
    }

    /** Rows that the engine took, or that it can no longer take, with a note why. */
    void done(List<Long> ids, @Nullable String note) {
        mark(ids, "state = 'DONE', sends = sends + 1, error = ?, changed_at = CURRENT_TIMESTAMP(3)", note);
    }

    /** Counted rows were taken: they come again unless somebody counts them before. */
    void awaitCount(List<Long> ids, Duration wait) {
        mark(ids, """
                state = 'SENT', sends = sends + 1, error = NULL, changed_at = CURRENT_TIMESTAMP(3),
                next_at = CURRENT_TIMESTAMP(3) + INTERVAL ? * 1000 MICROSECOND""", wait.toMillis());
    }

    /** The engine was busy or away: later again, and nobody counts it as a failure. */
    void postpone(List<Long> ids, Duration wait, String why) {
        mark(ids, "error = ?, next_at = CURRENT_TIMESTAMP(3) + INTERVAL ? * 1000 MICROSECOND", why, wait.toMillis());
    }

    /** The engine refused: again after a while, or parked when it was the last time. */
    void failed(long id, boolean park, Duration wait, String why) {
        mark(List.of(id), """
                state = IF(?, 'PARKED', state), attempts = attempts + 1, error = ?, changed_at = CURRENT_TIMESTAMP(3),
                next_at = CURRENT_TIMESTAMP(3) + INTERVAL ? * 1000 MICROSECOND""", park,
                why.substring(0, Math.min(why.length(), 500)), wait.toMillis());
    }

    private void mark(List<Long> ids, String how, @Nullable Object... values) {
        if (!ids.isEmpty()) {
            String rows = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
            sql.update("UPDATE outbox SET " + how + " WHERE id IN (" + rows + ") AND state IN ('PENDING', 'SENT')",
                    values);
        }
    }

    /** Sends a parked row again; false when it is not parked. */
    boolean unpark(long id) {
        wakeup.afterCommit();
        return change(id, "state = 'PENDING', attempts = 0, next_at = CURRENT_TIMESTAMP(3)", "'PARKED'");
    }

    /** Gives a row up, so that those behind it leave; false when it is done already. */
    boolean dismiss(long id) {
        wakeup.afterCommit();
        return change(id, "state = 'DISMISSED'", "'PARKED', 'SENT', 'PENDING'");
    }

    private boolean change(long id, String to, String from) {
        return sql.update("UPDATE outbox SET " + to
                + ", changed_at = CURRENT_TIMESTAMP(3) WHERE id = ? AND state IN (" + from + ")", id) == 1;
    }

    /** Commands that name keys of data which the engine no longer has. */
    void forgetKeys() {
        sql.update("""
                UPDATE outbox SET state = 'DISMISSED', error = 'the engine lost its data'
                WHERE state IN ('PENDING', 'PARKED') AND kind IN ('COMPLETE_JOB', 'CANCEL_INSTANCE', 'RETRY_JOB')""");
    }

    /** Whether something of the dossier has not left yet, left less than this long ago, or waits for an operator. */
    boolean isMoving(long dossierId, Duration quiet) {
        return sql.one(row -> row.getBoolean(1), """
                SELECT EXISTS (SELECT 1 FROM outbox WHERE dossier_id = ? AND (state IN ('PENDING', 'PARKED')
                        OR changed_at > CURRENT_TIMESTAMP(3) - INTERVAL ? SECOND))
                    OR EXISTS (SELECT 1 FROM engine_incidents WHERE dossier_id = ? AND ended_at IS NULL)""", dossierId,
                quiet.toSeconds(), dossierId).orElseThrow();
    }

    /** Deletes rows that are done for longer than this, a slice of them; finds them by the index of what is due. */
    int clean(Duration keep) {
        return sql.update("""
                DELETE FROM outbox WHERE state IN ('DONE', 'DISMISSED')
                    AND next_at < CURRENT_TIMESTAMP(3) - INTERVAL ? SECOND
                    AND changed_at < CURRENT_TIMESTAMP(3) - INTERVAL ? SECOND LIMIT 5000""", keep.toSeconds(),
                keep.toSeconds());
    }
}
