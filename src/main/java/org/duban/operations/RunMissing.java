package org.duban.operations;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineInspection.Finding;
import org.duban.engine.EngineRefill;
import org.duban.engine.EpisodeSteps.OpenEpisode;

import io.quarkus.logging.Log;

/** Open episodes without a run, as after the engine lost its data: each gets a new run at its step. */
@ApplicationScoped
class RunMissing implements Reconciliation {

    private final EngineRefill refill;
    private final EpisodeSlices.Walk walk;

    RunMissing(EngineRefill refill, EpisodeSlices episodes) {
        this.refill = refill;
        this.walk = episodes.walk();
    }

    @Override
    public String name() {
        return "run-missing";
    }

    @Override
    public List<Finding> reconcile() {
        return refill.withoutRun(walk.next()).stream().map(OpenEpisode::episode).map(refill::resume)
                .flatMap(Optional::stream).map(open -> {
                    Log.infof("episode %s has a new run at %s", open.episode().key(), open.elements());
                    return new Finding(open.episode().key(), open.episode().caseId(), "a new run begins at " + open.elements());
                }).toList();
    }
}
