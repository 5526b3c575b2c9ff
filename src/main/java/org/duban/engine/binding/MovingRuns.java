package org.duban.engine.binding;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import org.duban.engine.DossierLock;
import org.duban.engine.EngineTasks;
import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.OpenEpisodes;
import org.duban.engine.TaskEnding;
import org.duban.idempotency.Deadlocks;

import io.quarkus.arc.All;
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
    private final List<EpisodeSteps> steps;
    private final Runs runs;
    private final Beginnings beginnings;
    private final EngineTasks tasks;
    private final DossierLock dossiers;
    private final Instance<EngineLeaving> leavings;

    MovingRuns(OpenEpisodes episodes, @All List<EpisodeSteps> steps, Runs runs, Beginnings beginnings, EngineTasks tasks,
            DossierLock dossiers,
            Instance<EngineLeaving> leavings) {
        this.episodes = episodes;
        this.steps = steps;
        this.runs = runs;
        this.beginnings = beginnings;
        this.tasks = tasks;
        this.dossiers = dossiers;
        this.leavings = leavings;
    }

    /** How many open episodes another engine than this carries. */
    int foreign(EngineBinding chosen) {
        if (foreign(chosen, "").isEmpty()) {
            return 0;
        }
        AtomicInteger found = new AtomicInteger();
        episodes.each(SLICE, some -> found.addAndGet((int) some.stream().map(one -> one.episode())
                .filter(one -> QuarkusTransaction.requiringNew().call(() -> isForeign(one, chosen))).count()));
        return found.get();
    }

    /**
     * Moves what another engine carries and says how many episodes it moved; of those that are not open any more the run ends.
     * One that cannot be moved is named, and stops the others from being left.
     */
    int move(EngineBinding chosen) {
        int moved = 0;
        int failed = 0;
        for (List<Runs.Carried> some = foreign(chosen, ""); !some.isEmpty(); some = foreign(chosen, some.getLast().run())) {
            for (Runs.Carried one : some) {
                try {
                    moved += Deadlocks.retried(() -> QuarkusTransaction.requiringNew().call(() -> move(one.episode(), chosen)))
                            ? 1
                            : 0;
                } catch (RuntimeException failure) {
                    Log.errorf(failure, "the episode %s was not moved", one.episode().key());
                    failed++;
                }
            }
        }
        // What could not be moved still needs what the engine before knows of it.
        if (failed > 0) {
            throw new IllegalStateException(
                    "%s open episodes could not be moved to the engine %s, %s were; the log names each"
                            .formatted(failed, chosen.name(), moved));
        }
        leavings.stream().filter(one -> !one.binding().equals(chosen.name())).forEach(EngineLeaving::finish);
        return moved;
    }

    private List<Runs.Carried> foreign(EngineBinding chosen, String afterRun) {
        return QuarkusTransaction.requiringNew().call(() -> runs.foreign(chosen.name(), afterRun, SLICE));
    }

    private boolean isForeign(Episode episode, EngineBinding chosen) {
        return runs.bindingOf(episode).filter(carrier -> !carrier.equals(chosen.name())).isPresent();
    }

    private boolean isKnown(Episode episode) {
        return steps.stream().anyMatch(one -> one.processId().equals(episode.processId()));
    }

    /** False when it is not open any more, or another replica has moved it. */
    private boolean move(Episode episode, EngineBinding chosen) {
        dossiers.lock(episode.dossierId());
        // Of a process that this build does not have nobody says whether it is open.
        if (!isForeign(episode, chosen) || !isKnown(episode)) {
            return false;
        }
        Optional<RunStart> start = episodes.start(episode.processId(), episode.dossierId(), episode.count())
                .filter(one -> !one.elements().isEmpty());
        if (start.isEmpty()) {
            runs.end(episode).ifPresent(run -> {
                tasks.runEnded(run.run(), TaskEnding.INTERRUPTED);
                leaving(run).leave(run, episode);
            });
            return false;
        }
        beginnings.begin(chosen, start.get(), runs.giveUp(episode), run -> leaving(run).leave(run, episode));
        return true;
    }

    private EngineLeaving leaving(Runs.GivenUp run) {
        return leavings.stream().filter(one -> one.binding().equals(run.binding())).findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody knows the engine " + run.binding()));
    }
}
