package org.duban.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.jspecify.annotations.Nullable;

import com.github.f4b6a3.uuid.UuidCreator;

/** The outbox's rows: written in the caller's transaction, read by the poller. */
@ApplicationScoped
class Outbox {

    private static final int ROWS_PER_INSERT = 200;
    // Rows of one case were written in order, because whoever writes has locked the case; ids of several cases were not,
    // so rows are found by their state and never by an id already passed.
    private static final String DUE = """
            SELECT o.id, o.uid, o.case_id, o.run, o.payload, o.count_key IS NOT NULL, o.state, o.sends, o.attempts
            FROM outbox o
            WHERE o.state = 'PENDING' AND o.next_at <= CURRENT_TIMESTAMP(3)
              AND NOT EXISTS (SELECT 1 FROM outbox e
                              WHERE e.case_id = o.case_id AND e.state IN ('PENDING', 'PARKED') AND e.id < o.id)
            ORDER BY o.next_at, o.id LIMIT ?1""";
    private static final String REPEATS = """
            SELECT o.id, o.uid, o.case_id, o.run, o.payload, TRUE, o.state, o.sends, o.attempts
            FROM outbox o WHERE o.state = 'SENT' AND o.next_at <= CURRENT_TIMESTAMP(3)
            ORDER BY o.next_at, o.id LIMIT ?1""";

    private final EntityManager database;
    private final EngineJson json;
    private final Wakeup wakeup;

    Outbox(EntityManager database, EngineJson json, Wakeup wakeup) {
        this.database = database;
        this.json = json;
        this.wakeup = wakeup;
    }

    /** A fresh id that orders by time. */
    static String newUid() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    /** Writes a command; a count key that is already known adds nothing. */
    void add(String uid, long caseId, @Nullable String run, Command command, @Nullable String countKey) {
        database.createNativeQuery("""
                INSERT INTO outbox (uid, case_id, run, kind, payload, count_key) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                ON DUPLICATE KEY UPDATE uid = outbox.uid""").setParameter(1, uid).setParameter(2, caseId)
                .setParameter(3, run).setParameter(4, command.kind()).setParameter(5, json.write(command))
                .setParameter(6, countKey).executeUpdate();
        wakeup.afterCommit();
    }

    /** Writes counted messages in few statements. */
    void addAll(List<CountedMessage> messages) {
        for (int from = 0; from < messages.size(); from += ROWS_PER_INSERT) {
            insert(messages.subList(from, Math.min(messages.size(), from + ROWS_PER_INSERT)));
        }
        wakeup.afterCommit();
    }

    private void insert(List<CountedMessage> messages) {
        String rows = String.join(", ", Collections.nCopies(messages.size(), "(?, ?, 'MESSAGE', ?, ?)"));
        Query insert = database.createNativeQuery(
                "INSERT IGNORE INTO outbox (uid, case_id, kind, payload, count_key) VALUES " + rows);
        int position = 1;
        for (CountedMessage message : messages) {
            Command command = new Command.Message(message.message(), message.episode().key(), message.variables());
            insert.setParameter(position++, newUid()).setParameter(position++, message.episode().caseId())
                    .setParameter(position++, json.write(command)).setParameter(position++, message.countKey());
        }
        insert.executeUpdate();
    }

    void counted(String countKey) {
        database.createNativeQuery("""
                UPDATE outbox SET state = 'DONE', changed_at = CURRENT_TIMESTAMP(3)
                WHERE count_key = ?1 AND state IN ('PENDING', 'SENT')""").setParameter(1, countKey).executeUpdate();
    }

    /** The heads of all cases' queues that are due, and what has to be repeated. */
    List<OutboxRow> due(int limit) {
        List<OutboxRow> rows = new ArrayList<>(read(DUE, limit));
        rows.addAll(read(REPEATS, limit));
        return rows;
    }

    @SuppressWarnings("unchecked")
    private List<OutboxRow> read(String sql, int limit) {
        List<Object[]> found = database.createNativeQuery(sql).setParameter(1, limit).getResultList();
        return found.stream()
                .map(row -> new OutboxRow(((Number) row[0]).longValue(), (String) row[1],
                        ((Number) row[2]).longValue(), row[3] == null ? "" : row[3].toString(),
                        json.read((String) row[4], Command.class), truth(row[5]), "SENT".equals(row[6]),
                        ((Number) row[7]).intValue(), ((Number) row[8]).intValue()))
                .toList();
    }

    private static boolean truth(Object value) {
        return value instanceof Boolean flag ? flag : ((Number) value).intValue() != 0;
    }

    /** Rows that the engine took, or that it can no longer take, with a note why. */
    void done(List<Long> ids, @Nullable String note) {
        if (!ids.isEmpty()) {
            database.createNativeQuery("""
                    UPDATE outbox SET state = 'DONE', sends = sends + 1, error = ?2, changed_at = CURRENT_TIMESTAMP(3)
                    WHERE id IN (?1) AND state IN ('PENDING', 'SENT')""").setParameter(1, ids).setParameter(2, note)
                    .executeUpdate();
        }
    }

    /** A counted row was taken: it comes again unless somebody counts it before. */
    void awaitCount(long id, Duration wait) {
        database.createNativeQuery("""
                UPDATE outbox SET state = 'SENT', sends = sends + 1, error = NULL, changed_at = CURRENT_TIMESTAMP(3),
                    next_at = CURRENT_TIMESTAMP(3) + INTERVAL ?2 * 1000 MICROSECOND
                WHERE id = ?1 AND state IN ('PENDING', 'SENT')""").setParameter(1, id).setParameter(2, wait.toMillis())
                .executeUpdate();
    }

    /** The engine was busy or away: later again, and nobody counts it as a failure. */
    void postpone(List<Long> ids, Duration wait, String why) {
        if (!ids.isEmpty()) {
            database.createNativeQuery("""
                    UPDATE outbox SET error = ?2, next_at = CURRENT_TIMESTAMP(3) + INTERVAL ?3 * 1000 MICROSECOND
                    WHERE id IN (?1) AND state IN ('PENDING', 'SENT')""").setParameter(1, ids).setParameter(2, why)
                    .setParameter(3, wait.toMillis()).executeUpdate();
        }
    }

    /** The engine refused: again after a while, or parked when it was the last time. */
    void failed(long id, boolean park, Duration wait, String why) {
        database.createNativeQuery("""
                UPDATE outbox SET state = IF(?2, 'PARKED', state), attempts = attempts + 1, error = ?3,
                    changed_at = CURRENT_TIMESTAMP(3), next_at = CURRENT_TIMESTAMP(3) + INTERVAL ?4 * 1000 MICROSECOND
                WHERE id = ?1 AND state IN ('PENDING', 'SENT')""").setParameter(1, id).setParameter(2, park)
                .setParameter(3, why.substring(0, Math.min(why.length(), 500))).setParameter(4, wait.toMillis())
                .executeUpdate();
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
        return database.createNativeQuery("UPDATE outbox SET " + to
                + ", changed_at = CURRENT_TIMESTAMP(3) WHERE id = ?1 AND state IN (" + from + ")").setParameter(1, id)
                .executeUpdate() == 1;
    }

    /** Commands that name keys of data which the engine no longer has. */
    void forgetKeys() {
        database.createNativeQuery("""
                UPDATE outbox SET state = 'DISMISSED', error = 'the engine lost its data'
                WHERE state IN ('PENDING', 'PARKED') AND kind IN ('COMPLETE_JOB', 'CANCEL_INSTANCE', 'RETRY_JOB')""")
                .executeUpdate();
    }

    /** Deletes rows that are done for longer than this, a slice of them; finds them by the index of what is due. */
    int clean(Duration keep) {
        return database.createNativeQuery("""
                DELETE FROM outbox WHERE state IN ('DONE', 'DISMISSED')
                    AND next_at < CURRENT_TIMESTAMP(3) - INTERVAL ?1 SECOND
                    AND changed_at < CURRENT_TIMESTAMP(3) - INTERVAL ?1 SECOND LIMIT 5000""")
                .setParameter(1, keep.toSeconds()).executeUpdate();
    }
}
