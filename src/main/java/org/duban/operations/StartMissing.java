package org.duban.operations;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineInspection;
import org.duban.engine.EngineInspection.Finding;

/** Runs that were asked for and never began. */
@ApplicationScoped
class StartMissing implements Reconciliation {

    private final EngineInspection engine;
    private final ReconciliationConfig config;

    StartMissing(EngineInspection engine, ReconciliationConfig config) {
        this.engine = engine;
        this.config = config;
    }

    @Override
    public String name() {
        return "start-missing";
    }

    @Override
    public List<Finding> reconcile() {
        return engine.startsMissing(config.startMissing());
    }
}
