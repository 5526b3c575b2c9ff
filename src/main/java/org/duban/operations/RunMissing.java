package org.duban.operations;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

import org.duban.engine.EngineInspection.Finding;
import org.duban.engine.EngineReady;
import org.duban.engine.EngineRefill;
import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps.OpenEpisode;
import org.duban.idempotency.Deadlocks;

import io.quarkus.logging.Log;

/** Open episodes without a run, as after the engine lost its data: each gets a new run at its step. */
@ApplicationScoped
class RunMissing implements Reconciliation {

    private final EngineRefill refill;
    private final EpisodeSlices episodes;
    private final EpisodeSlices.Walk walk;

    RunMissing(EngineRefill refill, EpisodeSlices episodes) {
        this.refill = refill;
        this.episodes = episodes;
        this.walk = episodes.walk();
    }

    @Override
    public String name() {
        return "run-missing";
    }

    @Override
    public List<Finding> reconcile() {
        return mend(walk.next());
    }

    /**
     * An engine that has lost its data is filled at once. No lease: a dead replica's would have to run out first, and of two
     * that meet at an episode one finds that it has its run.
     */
    void refill(@ObservesAsync EngineReady ready) {
        try {
            episodes.each(this::mend);
        } catch (RuntimeException failure) {
            Log.warnf("open episodes are looked through again by the next reconciliation: %s", failure.getMessage());
        }
    }

    private List<Finding> mend(List<OpenEpisode> slice) {
        return refill.withoutRun(slice).stream().map(OpenEpisode::episode).map(this::resume).flatMap(Optional::stream)
                .toList();
    }

    /** What hinders one episode holds up no other. */
    private Optional<Finding> resume(Episode episode) {
        try {
            return Deadlocks.retried(() -> refill.resume(episode)).map(start -> {
                Log.infof("episode %s has a new run at %s", episode.key(), start.elements());
                return new Finding(episode.key(), episode.caseId(), "a new run begins at " + start.elements());
            });
        } catch (RuntimeException failure) {
            Log.errorf(failure, "episode %s got no new run", episode.key());
            return Optional.of(new Finding(episode.key(), episode.caseId(), "no new run could begin: " + failure.getMessage()));
        }
    }
}
