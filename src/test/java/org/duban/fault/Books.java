package org.duban.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the database says, read past Duban. */
final class Books {

    private final LocalStack stack;

    Books(LocalStack stack) {
        this.stack = stack;
    }

    /** A case as the database has it now. */
    Account of(long caseId) throws SQLException {
        return new Account(texts("SELECT kind FROM timeline_facts WHERE dossier_id = " + caseId + " ORDER BY id"),
                texts("SELECT CONCAT(d.kind, ' ', e.kind, ' ', e.due_on) FROM deadline_entries e"
                        + " JOIN deadlines d ON d.id = e.deadline_id WHERE d.dossier_id = " + caseId + " ORDER BY e.id"),
                texts("SELECT kind FROM documents WHERE dossier_id = " + caseId + " ORDER BY id"),
                texts("SELECT element_id FROM tasks WHERE state = 'OPEN' AND dossier_id = " + caseId
                        + " ORDER BY element_id"));
    }

    /** Every open task of the city by case, element and who has to act. */
    List<String> openTasks() throws SQLException {
        return texts("SELECT CONCAT_WS(' ', dossier_no, element_id, organisation_id) FROM tasks WHERE state = 'OPEN'"
                + " ORDER BY dossier_no, element_id, organisation_id");
    }

    /** Series of documents that have a gap; that no number is there twice is the table's own rule. */
    List<String> brokenSeries() throws SQLException {
        return texts("SELECT CONCAT_WS(' ', authority_code, year, kind, COUNT(*), 'documents up to', MAX(number))"
                + " FROM documents GROUP BY authority_code, year, kind HAVING COUNT(*) <> MAX(number)");
    }

    /** Rows of case numbers with a gap. */
    List<String> brokenCaseNumbers() throws SQLException {
        return texts("""
                SELECT CONCAT_WS(' ', 'authority', n.authority_id, COUNT(f.id), 'cases up to', n.last_number)
                FROM case_numbers n LEFT JOIN dossiers f ON f.authority_id = n.authority_id AND f.kind = 'case'
                    AND YEAR(f.opened_at + INTERVAL 8 HOUR) = n.year
                GROUP BY n.authority_id, n.year, n.last_number HAVING COUNT(f.id) <> n.last_number""");
    }

    /** Episodes that more than one run carried, and runs whose instance is missing, doubled or left over. */
    List<String> brokenRuns() throws SQLException {
        return texts("""
                SELECT CONCAT(episode, ' has ', COUNT(*), ' runs') FROM engine_runs GROUP BY episode HAVING COUNT(*) <> 1
                UNION ALL
                SELECT CONCAT('run ', r.run, ' of ', r.episode, ' has ', COUNT(e.ID_), ' instances') FROM engine_runs r
                LEFT JOIN ACT_RU_EXECUTION e ON e.BUSINESS_KEY_ = r.run AND e.PARENT_ID_ IS NULL AND e.SUPER_EXEC_ IS NULL
                WHERE r.live = TRUE GROUP BY r.run, r.episode HAVING COUNT(e.ID_) <> 1
                UNION ALL
                SELECT CONCAT('an instance is left of ', e.BUSINESS_KEY_) FROM ACT_RU_EXECUTION e
                LEFT JOIN engine_runs r ON r.run = e.BUSINESS_KEY_ AND r.live = TRUE
                WHERE e.PARENT_ID_ IS NULL AND e.SUPER_EXEC_ IS NULL AND r.run IS NULL""");
    }

    /** How many cases there are. */
    int cases() throws SQLException {
        return Integer.parseInt(texts("SELECT COUNT(*) FROM dossiers").getFirst());
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

    /**
     * A case.
     *
     * @param facts what happened, in order
     * @param entries every entry of every legal date
     * @param documents the documents by kind
     * @param tasks the elements at which it waits for people, one for each task
     */
    record Account(List<String> facts, List<String> entries, List<String> documents, List<String> tasks) {
    }
}
