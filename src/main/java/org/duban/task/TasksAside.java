package org.duban.task;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineJson;
import org.duban.engine.OfferedTask;
import org.duban.shared.Sql;

/** Rows whose run goes on in another engine, until they are offered there. */
@ApplicationScoped
class TasksAside {

    private static final String MARK = "aside/";

    private final Sql sql;
    private final EngineJson json;

    TasksAside(DataSource database, EngineJson json) {
        this.sql = new Sql(database);
        this.json = json;
    }

    void put(String run, String newRun) {
        sql.update("UPDATE tasks SET state = 'COMPLETED', version = version + 1 WHERE run = ? AND state = 'COMPLETING'", run);
        sql.update(
                "UPDATE tasks SET run = ?, engine_task = CONCAT(?, id), version = version + 1 WHERE run = ? AND state = 'OPEN'",
                newRun, MARK, run);
    }

    void rename(String run, String newRun) {
        sql.update("UPDATE tasks SET run = ? WHERE run = ? AND state = 'OPEN' AND engine_task LIKE ?", newRun, run, MARK + "%");
    }

    void end(String run) {
        sql.update("UPDATE tasks SET state = 'INTERRUPTED', version = version + 1, changed_at = CURRENT_TIMESTAMP(3)"
                + " WHERE run = ? AND state = 'OPEN' AND engine_task LIKE ?", run, MARK + "%");
    }

    /** Gives the engine's task to the row that waited for it; false when none did. */
    boolean taken(OfferedTask offered) {
        Optional<Waiting> row = waiting(offered).stream().max(Comparator.comparing((Waiting one) -> alike(one, offered))
                .thenComparing(one -> -one.id()));
        row.ifPresent(one -> sql.update("UPDATE tasks SET engine_task = ?, variables = ? WHERE id = ?", offered.task().key(),
                json.write(offered.variables()), one.id()));
        return row.isPresent();
    }

    private List<Waiting> waiting(OfferedTask offered) {
        return sql.list(row -> new Waiting(row.getLong("id"), json.variables(row.getString("variables"))),
                "SELECT id, variables FROM tasks WHERE run = ? AND state = 'OPEN' AND engine_task LIKE ? AND element_id = ?",
                offered.task().run(), MARK + "%", offered.elementId()).stream()
                .filter(one -> party(one.variables()).equals(party(offered.variables()))).toList();
    }

    /** In how many references they agree: of several rows of one step the one that is about the same thing. */
    private static long alike(Waiting row, OfferedTask offered) {
        return offered.variables().entrySet().stream()
                .filter(one -> one.getValue() != null && Objects.equals(String.valueOf(one.getValue()),
                        String.valueOf(row.variables().get(one.getKey()))))
                .count();
    }

    private static String party(Map<String, Object> variables) {
        return String.valueOf(variables.get("party"));
    }

    private record Waiting(long id, Map<String, Object> variables) {
    }
}
