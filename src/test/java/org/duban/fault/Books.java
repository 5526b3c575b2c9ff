package org.duban.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the database says after a fault, read past Duban. */
final class Books {

    private final LocalStack stack;

    Books(LocalStack stack) {
        this.stack = stack;
    }

    /** What happened in a case, in order. */
    List<String> facts(long caseId) throws SQLException {
        return texts("SELECT kind FROM timeline_facts WHERE case_id = " + caseId + " ORDER BY id");
    }

    /** Every entry of every legal date of a case. */
    List<String> deadlineEntries(long caseId) throws SQLException {
        return texts("SELECT CONCAT(d.kind, ' ', e.kind, ' ', e.due_on) FROM deadline_entries e"
                + " JOIN deadlines d ON d.id = e.deadline_id WHERE d.case_id = " + caseId + " ORDER BY e.id");
    }

    /** The documents of a case by kind. */
    List<String> documents(long caseId) throws SQLException {
        return texts("SELECT kind FROM documents WHERE case_id = " + caseId + " ORDER BY id");
    }

    /** The elements at which a case waits for people, one line for each task. */
    List<String> openTasks(long caseId) throws SQLException {
        return texts("SELECT element_id FROM tasks WHERE state = 'OPEN' AND case_id = " + caseId + " ORDER BY element_id");
    }

    /** Every open task of the city by case, element and who has to act. */
    List<String> allOpenTasks() throws SQLException {
        return texts("SELECT CONCAT_WS(' ', case_no, element_id, organisation_id) FROM tasks WHERE state = 'OPEN'"
                + " ORDER BY case_no, element_id, organisation_id");
    }

    /** What drove the case, so that a failure elsewhere can be understood from its message. */
    String account(long caseId) {
        try {
            return "case " + caseId + "\n" + String.join("\n", texts(String.format(Locale.ROOT, """
                    SELECT CONCAT_WS(' ', 'life', id, began_at, marked_at) FROM engine_lives
                    UNION ALL SELECT CONCAT_WS(' ', 'run', run, state, created_at, started_at, instance_key)
                        FROM engine_runs WHERE case_id = %1$d
                    UNION ALL SELECT CONCAT_WS(' ', 'command', kind, run, state, attempts, created_at, changed_at, error)
                        FROM outbox WHERE case_id = %1$d AND kind <> 'COMPLETE_JOB'
                    UNION ALL SELECT CONCAT_WS(' ', 'task', element_id, run, state, job_key, created_at, changed_at, note)
                        FROM tasks WHERE case_id = %1$d
                    UNION ALL SELECT CONCAT_WS(' ', 'incident', element_id, run, occurred_at, ended_at, error)
                        FROM engine_incidents WHERE case_id = %1$d""", caseId)));
        } catch (SQLException away) {
            return "case " + caseId + ": " + away.getMessage();
        }
    }

    /** Commands that nobody will carry to the engine any more, and those that are still on their way. */
    List<String> outboxUndone() throws SQLException {
        return texts("SELECT CONCAT_WS(' ', id, kind, state, error) FROM outbox WHERE state IN ('PENDING', 'SENT', 'PARKED')");
    }

    /** Series of documents that have a gap; that no number is there twice is the table's own rule. */
    List<String> brokenSeries() throws SQLException {
        return texts("SELECT CONCAT_WS(' ', kind, COUNT(*), MAX(number)) FROM documents"
                + " GROUP BY authority_code, year, kind HAVING COUNT(*) <> MAX(number)");
    }

    /** How many runs the city's episodes have that live, where it is not exactly one. */
    List<String> episodesDrivenTwice() throws SQLException {
        return texts("SELECT episode FROM engine_runs WHERE state <> 'LOST' GROUP BY episode HAVING COUNT(*) <> 1");
    }

    /** How many runs carry an episode, or are about to. */
    int runsAlive() throws SQLException {
        return Integer.parseInt(texts("SELECT COUNT(*) FROM engine_runs WHERE state <> 'LOST'").getFirst());
    }

    /** How often the engine was found without the data that it had. */
    int engineLives() throws SQLException {
        return Integer.parseInt(texts("SELECT COUNT(*) FROM engine_lives").getFirst());
    }

    /** How many cases there are. */
    int cases() throws SQLException {
        return Integer.parseInt(texts("SELECT COUNT(*) FROM case_files").getFirst());
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection database = stack.database();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
