package org.duban.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * As many copies of one case as are wanted, with its order, its legal dates, its open tasks and its running instance, made by
 * statements that each take a whole table: through the API they would take hours. Papers stay the original's.
 */
final class Copies {

    /** Ids of copies lie above this, those of everything else below. */
    static final long APART = 1_000_000;
    private static final Map<String, String> SHIFTED = Map.ofEntries(Map.entry("id", shifted("id")),
            Map.entry("case_id", shifted("case_id")), Map.entry("dossier_id", shifted("dossier_id")),
            Map.entry("fact_id", shifted("fact_id")), Map.entry("rectification_id", shifted("rectification_id")),
            Map.entry("measure_id", shifted("measure_id")),
            Map.entry("violation_id", shifted("violation_id")), Map.entry("deadline_id", shifted("deadline_id")),
            Map.entry("subject_id", shifted("subject_id")), Map.entry("run", moved("run")),
            Map.entry("engine_task", moved("engine_task")), Map.entry("ID_", moved("ID_")),
            Map.entry("ROOT_PROC_INST_ID_", moved("ROOT_PROC_INST_ID_")),
            Map.entry("PROC_INST_ID_", moved("PROC_INST_ID_")), Map.entry("BUSINESS_KEY_", moved("BUSINESS_KEY_")),
            Map.entry("PARENT_ID_", moved("PARENT_ID_")), Map.entry("EXECUTION_ID_", moved("EXECUTION_ID_")),
            Map.entry("TASK_ID_", moved("TASK_ID_")), Map.entry("VAR_SCOPE_", moved("VAR_SCOPE_")),
            Map.entry("ACT_INST_ID_", "INSERT(t.ACT_INST_ID_, CHAR_LENGTH(t.ACT_INST_ID_) - 35, 8, LPAD(seq, 8, '0'))"));

    private final Connection database;
    private final String caseId;
    private final Map<String, String> renamed;

    Copies(Connection database, CaseRun original) {
        this.database = database;
        this.caseId = original.caseId();
        String no = original.caseNo();
        String newNo = "CONCAT('" + no.substring(0, no.indexOf('〕') + 1) + "', " + APART + " + seq, '号')";
        String episode = "REPLACE(t.episode, '" + no + "', " + newNo + ")";
        String variables = "JSON_REPLACE(t.variables, '$.rectificationId', JSON_VALUE(t.variables, '$.rectificationId') + seq * "
                + APART + ", '$.dossierId', " + caseId + " + seq * " + APART + ", '$.dossierNo', " + newNo + ", '$.run', "
                + moved("run") + ", '$.episode', REPLACE(JSON_VALUE(t.variables, '$.episode'), '" + no + "', " + newNo
                + "))";
        this.renamed = Map.of("case_no", newNo, "dossier_no", newNo, "episode", episode, "variables", variables, "LONG_",
                "IF(t.NAME_ IN ('rectificationId', 'dossierId'), " + shifted("LONG_") + ", t.LONG_)", "TEXT_",
                "CASE WHEN t.NAME_ IN ('rectificationId', 'dossierId') THEN " + shifted("LONG_")
                        + " WHEN t.NAME_ = 'run' THEN " + moved("TEXT_") + " ELSE REPLACE(t.TEXT_, '" + no + "', " + newNo
                        + ") END");
    }

    private static String shifted(String column) {
        return "t." + column + " + seq * " + APART;
    }

    /** The engine's ids begin with the time; a copy's begins with its number, so that those of a copy lie together too. */
    private static String moved(String column) {
        return "INSERT(t." + column + ", 1, 8, LPAD(seq, 8, '0'))";
    }

    void make(int number) throws SQLException {
        // Every copy is whole when all tables are done; in between a child may come before its parent.
        Stack.run(database, "SET SESSION foreign_key_checks = 0");
        String order = "(SELECT id FROM measures WHERE dossier_id = " + caseId + ")";
        String deadline = "(SELECT id FROM deadlines WHERE dossier_id = " + caseId + ")";
        String run = "(SELECT run FROM engine_runs WHERE dossier_id = " + caseId + ")";
        String instance = "(SELECT PROC_INST_ID_ FROM ACT_RU_EXECUTION WHERE BUSINESS_KEY_ IN " + run + ")";
        copy("dossiers", "t.id = " + caseId, number);
        copy("case_files", "t.id = " + caseId, number);
        for (String table : List.of("case_officers", "violations")) {
            copy(table, "t.case_id = " + caseId, number);
        }
        for (String table : List.of("dossier_parties", "dossier_episodes", "timeline_facts", "timeline_audiences", "measures",
                "deadlines")) {
            copy(table, "t.dossier_id = " + caseId, number);
        }
        copy("rectifications", "t.id IN " + order, number);
        copy("papers", "t.measure_id IN " + order, number);
        copy("rectification_items", "t.rectification_id IN " + order, number);
        copy("deadline_entries", "t.deadline_id IN " + deadline, number);
        copy("deadline_audiences", "t.deadline_id IN " + deadline, number);
        copy("engine_runs", "t.dossier_id = " + caseId, number);
        copy("tasks", "t.state = 'OPEN' AND t.dossier_id = " + caseId, number);
        for (String table : List.of("ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_RU_VARIABLE", "ACT_RU_EVENT_SUBSCR")) {
            copy(table, "t.PROC_INST_ID_ IN " + instance, number);
        }
        copy("ACT_RU_IDENTITYLINK", "t.TASK_ID_ IN (SELECT ID_ FROM ACT_RU_TASK WHERE PROC_INST_ID_ IN " + instance + ")",
                number);
        Stack.run(database, "SET SESSION foreign_key_checks = 1");
    }

    private void copy(String table, String which, int number) throws SQLException {
        List<String> columns = columns(table);
        List<String> values = columns.stream()
                .map(column -> renamed.getOrDefault(column, SHIFTED.getOrDefault(column, "t." + column))).toList();
        try (Statement statement = database.createStatement()) {
            int made = statement.executeUpdate(String.format(Locale.ROOT, "INSERT INTO %s (%s) SELECT %s FROM %s t"
                    + " JOIN seq_1_to_%d WHERE %s", table, String.join(", ", columns), String.join(", ", values), table,
                    number, which));
            Report.say("%d rows of %s are copied", made, table);
        }
    }

    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COLUMN_NAME FROM information_schema.COLUMNS"
                        + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = '" + table
                        + "' AND IS_GENERATED = 'NEVER' ORDER BY ORDINAL_POSITION")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }
}
