package org.duban.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A database with so many open tasks. They are spread as over a province: two in five lie with the authority that is
 * asked about, the rest over thirty others; a third has somebody who took it, a tenth no due day.
 */
final class TaskDatabase {

    /** The day on which the list is read. */
    static final String TODAY = "2026-06-01";
    private static final int CHUNK = 100_000;
    private static final String ROWS = """
            INSERT INTO tasks (run, engine_task, process_id, element_id, form_id, dossier_id, dossier_no, count, region,
                role, relation, organisation_id, assignee, assignee_name, due_on, variables)
            SELECT 'bench', n, 'rectification',
                ELT(1 + h %% 9, 'UserTask_DraftOrder', 'UserTask_IssueOrder', 'UserTask_ServeOrder', 'UserTask_Reinspect',
                    'UserTask_ApproveOrder', 'UserTask_DecideNextStep', 'UserTask_AnswerOrder', 'UserTask_AnswerOrder',
                    'UserTask_GiveOpinion'),
                'bench', n, CONCAT(IF(near, '济住建', '豫住建'), '实名案〔2026〕', n, '号'), 1,
                IF(near, '419001', CONCAT(IF(h %% 3 = 0, '37', '41'), LPAD(h %% 30, 4, '0'))),
                ELT(1 + h %% 9, 'reg-inspector', 'reg-inspector', 'reg-inspector', 'reg-inspector', 'reg-leader',
                    'reg-case-officer', 'contractor', 'contractor', 'supervisor'),
                IF(h %% 9 < 6, 'authority', IF(h %% 9 < 8, 'party', 'supervisor')),
                IF(near, ELT(1 + h %% 9, %1$d, %1$d, %1$d, %1$d, %1$d, %1$d, %2$d, %2$d, %3$d), 100000 + h %% 3000),
                IF(g %% 3 = 0, IF(near AND g %% 300 = 0, '00000000-0000-4000-8000-000000000001',
                    CONCAT('00000000-0000-4000-9000-', LPAD(g %% 500, 12, '0'))), NULL),
                IF(g %% 3 = 0, '某人', NULL),
                IF(g %% 10 = 1, NULL, DATE '%4$s' + INTERVAL (CAST(h DIV 31 %% 90 AS SIGNED) - 20) DAY), '{}'
            FROM (SELECT seq AS n, CRC32(CONCAT('a', seq)) AS h, CRC32(CONCAT('b', seq)) AS g,
                CRC32(CONCAT('c', seq)) %% 5 < 2 AS near FROM seq_%5$d_to_%6$d) numbers""";

    private TaskDatabase() {
    }

    static String name(int tasks) {
        return "duban_bench_" + tasks;
    }

    /** Makes the database, empty; Duban brings its tables when it starts. */
    static void create(Stack stack, int tasks) throws SQLException {
        try (Connection main = stack.connect("duban")) {
            Stack.run(main, "DROP DATABASE IF EXISTS " + name(tasks));
            Stack.run(main, "CREATE DATABASE " + name(tasks));
        }
    }

    /** Lays the people of the demo and the tasks. */
    static void fill(Stack stack, int tasks) throws SQLException {
        try (Connection database = stack.connect(name(tasks))) {
            Stack.run(database, "INSERT INTO organisations SELECT * FROM duban.organisations");
            Stack.run(database, "INSERT INTO memberships SELECT * FROM duban.memberships");
            long station = organisation(database, "JY-AJZ");
            long contractor = organisation(database, "91419001MA0010221U");
            long supervisor = organisation(database, "91419001MA0010715K");
            for (int from = 1; from <= tasks; from += CHUNK) {
                Stack.run(database, ROWS, station, contractor, supervisor, TODAY, from,
                        Math.min(tasks, from + CHUNK - 1));
                Report.say("%d of %d tasks are laid", Math.min(tasks, from + CHUNK - 1), tasks);
            }
            Stack.run(database, "ANALYZE TABLE tasks");
        }
    }

    private static long organisation(Connection database, String code) throws SQLException {
        return Stack.number(database, "SELECT id FROM organisations WHERE code = '" + code + "'");
    }
}
