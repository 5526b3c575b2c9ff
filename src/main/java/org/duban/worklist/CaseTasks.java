package org.duban.worklist;

import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;
import org.duban.shared.Sql;
import org.duban.task.TaskService;
import org.duban.task.TaskView;

/** The open tasks of one case. */
@ApplicationScoped
public class CaseTasks {

    private static final int MOST = 200;

    private final TaskService tasks;
    private final Sql sql;

    CaseTasks(TaskService tasks, DataSource database) {
        this.tasks = tasks;
        this.sql = new Sql(database);
    }

    /** Those that the reader may see, the oldest first. */
    public List<TaskView> open(long caseId, Actor reader) {
        return sql.list(row -> row.getLong(1),
                "SELECT id FROM tasks WHERE dossier_id = ? AND state = 'OPEN' ORDER BY id LIMIT " + MOST, caseId).stream()
                .map(id -> readable(id, reader)).flatMap(Optional::stream).toList();
    }

    /** Whether the case went on after a task: whoever has to act next. */
    public boolean wentOn(long caseId, long afterTaskId) {
        return sql.one(row -> true, "SELECT 1 FROM tasks WHERE dossier_id = ? AND id > ? LIMIT 1", caseId, afterTaskId)
                .isPresent();
    }

    private Optional<TaskView> readable(long id, Actor reader) {
        try {
            return Optional.of(tasks.get(id, reader));
        } catch (DubanProblem hidden) {
            if (hidden.type() == ProblemType.NOT_FOUND) {
                return Optional.empty();
            }
            throw hidden;
        }
    }
}
