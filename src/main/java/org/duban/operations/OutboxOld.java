package org.duban.operations;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineInspection;
import org.duban.engine.EngineInspection.Finding;

/** Commands that do not leave. */
@ApplicationScoped
class OutboxOld implements Reconciliation {

    private final EngineInspection engine;
    private final ReconciliationConfig config;

    OutboxOld(EngineInspection engine, ReconciliationConfig config) {
        this.engine = engine;
        this.config = config;
    }

    @Override
    public String name() {
        return "outbox-old";
    }

    @Override
    public List<Finding> reconcile() {
        return engine.outboxOld(config.outboxOld());
    }
}
