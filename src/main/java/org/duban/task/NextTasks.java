package org.duban.task;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.problem.Text;
import org.duban.security.Actor;

/** What an act led to: the tasks that came with it or after it in the same dossier. */
@ApplicationScoped
@Transactional
public class NextTasks {

    private final Tasks tasks;
    private final TaskNames names;

    NextTasks(Tasks tasks, TaskNames names) {
        this.tasks = tasks;
        this.names = names;
    }

    /** Those that came with the act on this task or later, the oldest first; none while the act leaves the task open. */
    public List<Next> after(TaskView task, Actor reader) {
        if (task.state() == TaskState.OPEN) {
            return List.of();
        }
        return tasks.openOf(task.dossierId()).stream().filter(row -> row.id > task.id())
                .filter(row -> !row.createdAt.isBefore(task.changedAt())).map(row -> next(row, reader)).toList();
    }

    /** What is open in a dossier now, the oldest first. */
    public List<Next> in(long dossierId, Actor reader) {
        return tasks.openOf(dossierId).stream().map(row -> next(row, reader)).toList();
    }

    private Next next(TaskRow row, Actor reader) {
        return new Next(Optional.of(row.id).filter(id -> TaskScope.mayRead(reader, row)), row.elementId,
                names.of(row.processId, row.elementId), row.role);
    }

    /**
     * A further task.
     *
     * @param id its id, where the reader may see it
     * @param role who has to do it
     */
    public record Next(Optional<Long> id, String elementId, Text name, String role) {
    }
}
