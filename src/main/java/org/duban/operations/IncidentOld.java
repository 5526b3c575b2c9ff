package org.duban.operations;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineInspection;
import org.duban.engine.EngineInspection.Finding;

/** Jobs that failed for good. */
@ApplicationScoped
class IncidentOld implements Reconciliation {

    private final EngineInspection engine;
    private final ReconciliationConfig config;

    IncidentOld(EngineInspection engine, ReconciliationConfig config) {
        this.engine = engine;
        this.config = config;
    }

    @Override
    public String name() {
        return "incident-old";
    }

    @Override
    public List<Finding> reconcile() {
        return engine.incidents(config.incidentOld());
    }
}
