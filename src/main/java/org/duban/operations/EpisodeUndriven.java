package org.duban.operations;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineInspection;
import org.duban.engine.EngineInspection.Finding;

/** Open episodes that nothing drives. */
@ApplicationScoped
class EpisodeUndriven implements Reconciliation {

    private final EngineInspection engine;
    private final EpisodeSlices.Walk walk;
    private final ReconciliationConfig config;

    EpisodeUndriven(EngineInspection engine, EpisodeSlices episodes, ReconciliationConfig config) {
        this.engine = engine;
        this.walk = episodes.walk();
        this.config = config;
    }

    @Override
    public String name() {
        return "episode-undriven";
    }

    @Override
    public List<Finding> reconcile() {
        return engine.undriven(walk.next(), config.quiet());
    }
}
