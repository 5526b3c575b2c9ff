package org.duban.operations;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineInspection;
import org.duban.engine.EngineInspection.Finding;

/** Tasks that the engine no longer has: they are closed with a note. */
@ApplicationScoped
class GhostTask implements Reconciliation {

    private final EngineInspection engine;
    private final ReconciliationConfig config;

    GhostTask(EngineInspection engine, ReconciliationConfig config) {
        this.engine = engine;
        this.config = config;
    }

    @Override
    public String name() {
        return "ghost-task";
    }

    @Override
    public List<Finding> reconcile() {
        return engine.closeGhosts(config.taskUnasked(), config.completionUnasked(), config.slice());
    }
}
