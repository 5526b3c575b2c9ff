package org.duban.operations;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.Finding;
import org.duban.engine.OpenEpisodes;
import org.duban.task.TaskInspection;

/** Steps at which an episode stands without a task that anybody sees. */
@ApplicationScoped
class TaskMissing implements Reconciliation {

    private final TaskInspection tasks;
    private final OpenEpisodes.Walk walk;
    private final ReconciliationConfig config;

    TaskMissing(TaskInspection tasks, OpenEpisodes episodes, ReconciliationConfig config) {
        this.tasks = tasks;
        this.walk = episodes.walk(config.slice());
        this.config = config;
    }

    @Override
    public String name() {
        return "task-missing";
    }

    @Override
    public List<Finding> reconcile() {
        return tasks.missing(walk.next(), config.quiet());
    }
}
