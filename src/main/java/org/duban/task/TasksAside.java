package org.duban.task;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineJson;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.Models;
import org.duban.engine.Models.UserTaskModel;
import org.duban.engine.OfferedTask;
import org.duban.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Rows whose episode gets another run, until they are offered there. */
@ApplicationScoped
class TasksAside {

    private static final String MARK = "aside/";

    private final Sql sql;
    private final EngineJson json;
    private final Models models;
    private final Clock clock;

    TasksAside(DataSource database, EngineJson json, Models models, Clock clock) {
        this.sql = new Sql(database);
        this.json = json;
        this.models = models;
        this.clock = clock;
    }

    /** Sets them aside; an open one keeps its version, for its reader's next word is as good as before. */
    void put(String run, String newRun) {
        sql.update("UPDATE tasks SET state = 'COMPLETED', version = version + 1, changed_at = ?"
                + " WHERE run = ? AND state = 'COMPLETING'", clock.instant(), run);
        sql.update("UPDATE tasks SET run = ?, engine_task = CONCAT(?, id), changed_at = ? WHERE run = ? AND state = 'OPEN'",
                newRun,
                MARK, clock.instant(), run);
    }

    void rename(String run, String newRun) {
        sql.update("UPDATE tasks SET run = ? WHERE run = ? AND state = 'OPEN' AND engine_task LIKE ?", newRun, run, MARK + "%");
    }

    void renameElements(String run, Map<String, String> elements) {
        sql.list(row -> Map.entry(row.getLong("id"), row.getString("element_id")),
                "SELECT id, element_id FROM tasks WHERE run = ? AND state = 'OPEN'", run).stream()
                .filter(row -> elements.containsKey(row.getValue()))
                .forEach(row -> sql.update("UPDATE tasks SET element_id = ? WHERE id = ?", elements.get(row.getValue()),
                        row.getKey()));
    }

    void end(String run) {
        waiting(run).forEach(this::end);
    }

    void end(String run, RunStart start) {
        waiting(run).stream().filter(row -> !isNamed(row, start)).forEach(this::end);
    }

    private void end(Waiting row) {
        sql.update("UPDATE tasks SET state = 'INTERRUPTED', version = version + 1, changed_at = ? WHERE id = ?",
                clock.instant(), row.id());
    }

    /** Gives the engine's task to the row that waits for it: the same step about the same thing. */
    void take(OfferedTask offered) {
        String process = offered.episode().processId();
        waiting(offered.task().run()).stream().filter(row -> row.elementId().equals(offered.elementId()))
                .filter(row -> models.userTask(process, row.elementId()).isSame(row.variables(), offered.variables()))
                .findFirst().ifPresent(row -> sql.update("UPDATE tasks SET engine_task = ? WHERE id = ?", offered.task().key(),
                        row.id()));
    }

    private List<Waiting> waiting(String run) {
        return sql.list(
                row -> new Waiting(row.getLong("id"), row.getString("element_id"), json.variables(row.getString("variables"))),
                "SELECT id, element_id, variables FROM tasks WHERE run = ? AND state = 'OPEN' AND engine_task LIKE ? ORDER BY id",
                run, MARK + "%");
    }

    /** Whether the run comes to the row's task: it begins there, is told of it, or goes through a loop that holds it. */
    private boolean isNamed(Waiting row, RunStart start) {
        if (start.elements().contains(row.elementId())) {
            return true;
        }
        String process = start.episode().processId();
        String about = models.find(process, row.elementId()).map(UserTaskModel::about).orElse("");
        Object what = row.variables().get(about);
        if (what == null) {
            return false;
        }
        if (start.hints().stream().anyMatch(hint -> isSame(what, hint.variables().get(about)))) {
            return true;
        }
        boolean beforeLoop = start.elements().stream().anyMatch(element -> models.find(process, element).isEmpty());
        return beforeLoop && start.variables().values().stream().anyMatch(list -> holds(list, what));
    }

    private static boolean isSame(Object what, @Nullable Object other) {
        return String.valueOf(what).equals(String.valueOf(other));
    }

    private static boolean holds(Object list, Object what) {
        return list instanceof Collection<?> all && all.stream().anyMatch(one -> isSame(what, one));
    }

    private record Waiting(long id, String elementId, Map<String, Object> variables) {
    }
}
