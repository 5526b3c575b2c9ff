package org.duban.operations;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EpisodeLook;
import org.duban.engine.Finding;
import org.duban.task.TaskInspection;

/** Open episodes that nothing drives. */
@ApplicationScoped
class EpisodeUndriven implements Reconciliation {

    private final TaskInspection tasks;
    private final EpisodeLook look;
    private final ReconciliationConfig config;

    EpisodeUndriven(TaskInspection tasks, EpisodeLook look, ReconciliationConfig config) {
        this.tasks = tasks;
        this.look = look;
        this.config = config;
    }

    @Override
    public String name() {
        return "episode-undriven";
    }

    @Override
    public List<Finding> reconcile() {
        return look.through(some -> tasks.undriven(some, config.quiet()));
    }
}
