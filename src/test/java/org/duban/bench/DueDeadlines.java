package org.duban.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** Deadlines that are all over at once, and what became of them. */
final class DueDeadlines {

    /** Far above every case of the demo. */
    private static final long FIRST_CASE = 10_000_000_000L;
    private static final String ROWS = """
            INSERT INTO deadlines (process_id, case_id, case_no, episode_count, kind, subject_id, rule_id, basis_norm,
                basis_article, basis_rank, start_day, amount, unit, roll_over, due_on, due_at, state, version,
                calendar_revision)
            SELECT 'rectification', %1$d + seq, CONCAT('基准案〔2026〕', %1$d + seq, '号'), 1, 'rectification.item',
                %1$d + seq, 'bench', '基准', '第一条', 'NORMATIVE_DOCUMENT', '2026-05-11', 7, 'CALENDAR_DAYS', TRUE,
                '2026-05-18', '2026-05-18 16:00:00', 'RUNNING', 1, 1 FROM seq_1_to_%2$d""";
    private static final String ENTRIES = """
            INSERT INTO deadline_entries (deadline_id, sequence, kind, recorded_at, author, reason, day, amount, unit,
                due_on, state, calendar_revision)
            SELECT id, 1, 'OPENED', '2026-05-11 02:00:00', 'bench', '送达', '2026-05-11', 7, 'CALENDAR_DAYS', '2026-05-18',
                'RUNNING', 1 FROM deadlines WHERE case_id > %d""";
    private static final String RUNS = """
            INSERT INTO engine_runs (run, episode, process_id, case_id, case_no, count, variables, state)
            SELECT UUID(), CONCAT('基准案〔2026〕', %1$d + seq, '号/rectification/1'), 'rectification', %1$d + seq,
                CONCAT('基准案〔2026〕', %1$d + seq, '号'), 1, '{}', 'RUNNING' FROM seq_1_to_%2$d""";
    private static final String OUTBOX = """
            INSERT INTO outbox (uid, case_id, kind, payload, count_key)
            SELECT UUID(), %1$d + seq, 'MESSAGE', CONCAT('{"kind":"MESSAGE","message":"deadline.lapsed","episode":"基准案〔2026〕',
                %1$d + seq, '号/rectification/1","subject":null,"variables":{"deadlineId":', seq, ',"ledgerEntry":', seq,
                ',"countKey":"bench-', %1$d + seq, '"}}'), CONCAT('bench-', %1$d + seq) FROM seq_1_to_%2$d""";

    private final Connection database;
    private long firstCase;

    DueDeadlines(Connection database) throws SQLException {
        this.database = database;
        this.firstCase = Math.max(FIRST_CASE, Stack.number(database, "SELECT COALESCE(MAX(case_id), 0) FROM outbox"));
    }

    /** Lays deadlines that ended, in one transaction: the sweeper sees all of them in the same moment. */
    void lay(int number) throws SQLException {
        firstCase = nextCase();
        database.setAutoCommit(false);
        try {
            Stack.run(database, RUNS, firstCase, number);
            Stack.run(database, ROWS, firstCase, number);
            Stack.run(database, ENTRIES, firstCase);
            database.commit();
        } finally {
            database.setAutoCommit(true);
        }
    }

    /** Lays commands into the outbox, as so many lapses would. */
    void layCommands(int number) throws SQLException {
        firstCase = nextCase();
        Stack.run(database, RUNS, firstCase, number);
        Stack.run(database, OUTBOX, firstCase, number);
    }

    private long nextCase() throws SQLException {
        return Math.max(FIRST_CASE, Stack.number(database, "SELECT GREATEST((SELECT COALESCE(MAX(case_id), 0) FROM outbox),"
                + " (SELECT COALESCE(MAX(case_id), 0) FROM deadlines))"));
    }

    long missed() throws SQLException {
        return Stack.number(database, "SELECT COUNT(*) FROM deadlines WHERE state = 'MISSED' AND case_id > " + firstCase);
    }

    long sent() throws SQLException {
        return Stack.number(database, "SELECT COUNT(*) FROM outbox WHERE state <> 'PENDING' AND case_id > " + firstCase);
    }

    /** Seconds from the first command that the engine took to the last. */
    double secondsOfSending() throws SQLException {
        return Stack.number(database, "SELECT TIMESTAMPDIFF(MICROSECOND, MIN(changed_at), MAX(changed_at)) FROM outbox"
                + " WHERE state <> 'PENDING' AND case_id > " + firstCase) / 1e6;
    }

    /** Plays the process that says that it heard: otherwise the engine is told again. */
    void count() throws SQLException {
        Stack.run(database, "UPDATE outbox SET state = 'DONE' WHERE state = 'SENT' AND case_id > " + firstCase);
    }

    /** Throws unless every deadline was marked once, and told in one command that the engine took once. */
    void requireOnce(int number) throws SQLException {
        requireMarkedOnce(number);
        require("commands taken once", number, Stack.number(database, "SELECT COUNT(*) FROM outbox o JOIN deadlines d"
                + " ON d.case_id = o.case_id JOIN deadline_entries e ON e.deadline_id = d.id AND e.kind = 'MISSED'"
                + " WHERE o.sends = 1 AND o.count_key = CONCAT('lapse-', e.id) AND o.case_id > " + firstCase));
    }

    /** Throws unless every deadline was marked once, with one command for it. */
    void requireMarkedOnce(int number) throws SQLException {
        require("marked", number, missed());
        require("entries of lapses", number, Stack.number(database, "SELECT COUNT(*) FROM deadline_entries e JOIN"
                + " deadlines d ON d.id = e.deadline_id WHERE e.kind = 'MISSED' AND d.case_id > " + firstCase));
        require("commands", number, Stack.number(database, "SELECT COUNT(*) FROM outbox WHERE case_id > " + firstCase));
    }

    private static void require(String what, long wanted, long found) {
        if (wanted != found) {
            throw new IllegalStateException(what + ": " + found + " instead of " + wanted);
        }
    }
}
