package org.duban.operations;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EpisodeLook;
import org.duban.engine.Finding;
import org.duban.task.TaskInspection;

/** Steps at which an episode stands without a task that anybody sees, or does not stand though somebody sees one. */
@ApplicationScoped
class TaskMissing implements Reconciliation {

    private final TaskInspection tasks;
    private final EpisodeLook look;
    private final ReconciliationConfig config;

    TaskMissing(TaskInspection tasks, EpisodeLook look, ReconciliationConfig config) {
        this.tasks = tasks;
        this.look = look;
        this.config = config;
    }

    @Override
    public String name() {
        return "task-missing";
    }

    @Override
    public List<Finding> reconcile() {
        return look.through(some -> tasks.missing(some, config.quiet()));
    }
}
