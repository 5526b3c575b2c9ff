package org.duban.engine.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

import org.duban.engine.EngineAvailability;
import org.duban.engine.EngineCheck;
import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps.OpenEpisode;
import org.duban.engine.Finding;
import org.duban.engine.OpenEpisodes;
import org.duban.engine.binding.BindingConfig;
import org.duban.idempotency.Deadlocks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.lookup.LookupIfProperty;
import io.quarkus.logging.Log;

/** Open episodes without a run, as after the cluster lost its data: each gets a new run at its step. */
@ApplicationScoped
@LookupIfProperty(name = BindingConfig.PROPERTY, stringValue = BindingConfig.CAMUNDA)
class RunMissing implements EngineCheck {

    private final Refill refill;
    private final EngineAvailability engine;
    private final OpenEpisodes episodes;
    private final int slice;
    private final Counter mended;

    RunMissing(Refill refill, EngineAvailability engine, OpenEpisodes episodes, EngineConfig config, MeterRegistry meters) {
        this.refill = refill;
        this.engine = engine;
        this.episodes = episodes;
        this.slice = config.checks().slice();
        this.mended = meters.counter("duban.reconciliation.mended", "job", name());
    }

    @Override
    public String name() {
        return "run-missing";
    }

    @Override
    public List<Finding> look() {
        List<Finding> left = new ArrayList<>();
        episodes.each(slice, some -> left.addAll(mend(some)));
        return left;
    }

    /**
     * A cluster that has lost its data is filled at once, unless cases are being moved to it just now. No lease: a dead
     * replica's would have to run out first, and of two
     * that meet at an episode one finds that it has its run.
     */
    void refill(@ObservesAsync EngineReady ready) {
        try {
            if (engine.isOpen()) {
                episodes.each(slice, this::mend);
            }
        } catch (RuntimeException failure) {
            Log.warnf("open episodes are looked through again by the next reconciliation: %s", failure.getMessage());
        }
    }

    private List<Finding> mend(List<OpenEpisode> some) {
        return refill.withoutRun(some).stream().map(this::resume).flatMap(Optional::stream).toList();
    }

    /** What hinders one episode holds up no other. */
    private Optional<Finding> resume(OpenEpisode open) {
        Episode episode = open.episode();
        try {
            if (Deadlocks.retried(() -> refill.resume(episode))) {
                mended.increment();
                Log.infof("episode %s has a new run at %s", episode.key(), open.place().elements());
            }
            return Optional.empty();
        } catch (RuntimeException failure) {
            Log.errorf(failure, "episode %s got no new run", episode.key());
            return Optional
                    .of(new Finding(episode.subject(), episode.dossierId(), "no new run could begin: " + failure.getMessage()));
        }
    }
}
