package org.duban.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** A walk over all open episodes, a slice at a time, from the beginning again after the end. */
    public Walk walk(int slice) {
        return new Walk(slice);
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

    /** Where each process's list goes on. */
    public final class Walk {

        private final int slice;
        private final Map<String, Long> positions = new HashMap<>();

        private Walk(int slice) {
            this.slice = slice;
        }

        /** The next episodes of every process. */
        public List<OpenEpisode> next() {
            return steps.stream().flatMap(one -> next(one).stream()).toList();
        }

        private List<OpenEpisode> next(EpisodeSteps one) {
            List<OpenEpisode> found = one.open(positions.getOrDefault(one.processId(), 0L), slice);
            boolean last = found.size() < slice;
            positions.put(one.processId(), last ? 0L : found.getLast().position());
            return found;
        }
    }
}
