package org.duban.engine.binding;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import org.duban.engine.DossierLock;
import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.OpenEpisodes;
import org.duban.idempotency.Deadlocks;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Moves open episodes from the engine that carries them to the one that is chosen now: each begins again at its step, in a
 * transaction of its own, and its task rows keep id, holder, draft and due day.
 */
@ApplicationScoped
class MovingRuns {

    private static final int SLICE = 200;

    private final OpenEpisodes episodes;
    private final Runs runs;
    private final Beginnings beginnings;
    private final DossierLock dossiers;
    private final Instance<EngineLeaving> leavings;

    MovingRuns(OpenEpisodes episodes, Runs runs, Beginnings beginnings, DossierLock dossiers,
            Instance<EngineLeaving> leavings) {
        this.episodes = episodes;
        this.runs = runs;
        this.beginnings = beginnings;
        this.dossiers = dossiers;
        this.leavings = leavings;
    }

    /** How many open episodes another engine than this carries. */
    int foreign(EngineBinding chosen) {
        if (!QuarkusTransaction.requiringNew().call(() -> runs.anyForeign(chosen.name()))) {
            return 0;
        }
        AtomicInteger found = new AtomicInteger();
        episodes.each(SLICE, some -> found.addAndGet((int) some.stream().map(one -> one.episode())
                .filter(one -> isForeign(one, chosen)).count()));
        return found.get();
    }

    /** Moves them all and says how many it moved; one that cannot be moved is named, and stops the others from being left. */
    int move(EngineBinding chosen) {
        AtomicInteger moved = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        episodes.each(SLICE, some -> some.stream().map(one -> one.episode()).filter(one -> isForeign(one, chosen))
                .forEach(one -> tally(one, chosen, moved, failed)));
        // What could not be moved still needs what the engine before knows of it.
        if (failed.get() > 0) {
            throw new IllegalStateException(
                    "%s open episodes could not be moved to the engine %s, %s were; the log names each"
                            .formatted(failed.get(), chosen.name(), moved.get()));
        }
        leavings.stream().filter(one -> !one.binding().equals(chosen.name())).forEach(EngineLeaving::finish);
        return moved.get();
    }

    private boolean isForeign(Episode episode, EngineBinding chosen) {
        return QuarkusTransaction.requiringNew().call(() -> runs.bindingOf(episode))
                .filter(carrier -> !carrier.equals(chosen.name())).isPresent();
    }

    private void tally(Episode episode, EngineBinding chosen, AtomicInteger moved, AtomicInteger failed) {
        try {
            if (Deadlocks.retried(() -> QuarkusTransaction.requiringNew().call(() -> move(episode, chosen)))) {
                moved.incrementAndGet();
            }
        } catch (RuntimeException failure) {
            Log.errorf(failure, "the episode %s was not moved", episode.key());
            failed.incrementAndGet();
        }
    }

    /** False when it ended meanwhile, or another replica has moved it. */
    private boolean move(Episode episode, EngineBinding chosen) {
        dossiers.lock(episode.dossierId());
        Optional<RunStart> start = episodes.start(episode.processId(), episode.dossierId(), episode.count());
        if (start.isEmpty() || runs.bindingOf(episode).filter(carrier -> !carrier.equals(chosen.name())).isEmpty()) {
            return false;
        }
        Optional<Runs.GivenUp> left = runs.giveUp(episode);
        if (left.isEmpty()) {
            return false;
        }
        beginnings.begin(chosen, start.get(), left, one -> leaving(one).leave(one, episode));
        return true;
    }

    private EngineLeaving leaving(Runs.GivenUp run) {
        List<EngineLeaving> all = leavings.stream().filter(one -> one.binding().equals(run.binding())).toList();
        if (all.isEmpty()) {
            throw new IllegalStateException("nobody knows the engine " + run.binding());
        }
        return all.getFirst();
    }
}
