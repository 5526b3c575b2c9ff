package org.duban.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

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

    /** Episodes whose run went with the engine's data, and which wait for another. */
    List<String> runsLost() throws SQLException {
        return texts("SELECT episode FROM engine_runs GROUP BY episode HAVING SUM(state = 'LOST') > 0"
                + " AND SUM(state <> 'LOST') = 0");
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
