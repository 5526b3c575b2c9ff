package org.duban.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EpisodeSteps.OpenEpisode;
import org.duban.engine.EpisodeSteps.RunStart;

import io.quarkus.arc.All;

/** Open episodes of all processes, as the features tell. */
@ApplicationScoped
public class OpenEpisodes {

    private final List<EpisodeSteps> steps;

    OpenEpisodes(@All List<EpisodeSteps> steps) {
        this.steps = steps;
    }

    /** How a run of the episode begins where it stands now; empty when it is not open. */
    public Optional<RunStart> start(String processId, long dossierId, int count) {
        return steps.stream().filter(one -> one.processId().equals(processId)).findFirst()
                .flatMap(one -> one.start(dossierId, count));
    }

    /** The episode as it is now, if it is still open. */
    public Optional<OpenEpisode> now(OpenEpisode seen) {
        return steps.stream().filter(one -> one.processId().equals(seen.episode().processId()))
                .flatMap(one -> one.open(seen.position() - 1, 1).stream())
                .filter(one -> one.episode().equals(seen.episode())).findFirst();
    }

    /** All open episodes as they are now, a slice at a time. */
    public void each(int slice, Consumer<List<OpenEpisode>> slices) {
        for (EpisodeSteps one : steps) {
            List<OpenEpisode> found = one.open(0L, slice);
            while (!found.isEmpty()) {
                slices.accept(found);
                found = one.open(found.getLast().position(), slice);
            }
        }
    }
}
