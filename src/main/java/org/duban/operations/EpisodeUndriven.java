package org.duban.operations;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.Finding;
import org.duban.engine.OpenEpisodes;
import org.duban.task.TaskInspection;

/** Open episodes that nothing drives. */
@ApplicationScoped
class EpisodeUndriven implements Reconciliation {

    private final TaskInspection tasks;
    private final OpenEpisodes.Walk walk;
    private final ReconciliationConfig config;

    EpisodeUndriven(TaskInspection tasks, OpenEpisodes episodes, ReconciliationConfig config) {
        this.tasks = tasks;
        this.walk = episodes.walk(config.slice());
        this.config = config;
    }

    @Override
    public String name() {
        return "episode-undriven";
    }

    @Override
    public List<Finding> reconcile() {
        return tasks.undriven(walk.next(), config.quiet());
    }
}
