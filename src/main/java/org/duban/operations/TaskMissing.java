package org.duban.operations;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineInspection;
import org.duban.engine.EngineInspection.Finding;

/** Steps at which an episode stands without a task that anybody sees. */
@ApplicationScoped
class TaskMissing implements Reconciliation {

    private final EngineInspection engine;
    private final EpisodeSlices.Walk walk;
    private final ReconciliationConfig config;

    TaskMissing(EngineInspection engine, EpisodeSlices episodes, ReconciliationConfig config) {
        this.engine = engine;
        this.walk = episodes.walk();
        this.config = config;
    }

    @Override
    public String name() {
        return "task-missing";
    }

    @Override
    public List<Finding> reconcile() {
        return engine.tasksMissing(walk.next(), config.quiet());
    }
}
