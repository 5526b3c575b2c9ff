package org.duban.operations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EpisodeSteps;
import org.duban.engine.EpisodeSteps.OpenEpisode;

import io.quarkus.arc.All;

/** Open episodes of all processes, as the features tell. */
@ApplicationScoped
class EpisodeSlices {

    private final List<EpisodeSteps> steps;
    private final ReconciliationConfig config;

    EpisodeSlices(@All List<EpisodeSteps> steps, ReconciliationConfig config) {
        this.steps = steps;
        this.config = config;
    }

    /** A walk over all open episodes, a slice at a time, from the beginning again after the end. */
    Walk walk() {
        return new Walk();
    }

    /** All open episodes as they are now, a slice at a time. */
    void each(Consumer<List<OpenEpisode>> slices) {
        for (EpisodeSteps one : steps) {
            List<OpenEpisode> found = one.open(0L, config.slice());
            while (!found.isEmpty()) {
                slices.accept(found);
                found = one.open(found.getLast().position(), config.slice());
            }
        }
    }

    /** Where each process's list goes on. */
    final class Walk {

        private final Map<String, Long> positions = new HashMap<>();

        /** The next episodes of every process. */
        List<OpenEpisode> next() {
            return steps.stream().flatMap(one -> next(one).stream()).toList();
        }

        private List<OpenEpisode> next(EpisodeSteps one) {
            List<OpenEpisode> found = one.open(positions.getOrDefault(one.processId(), 0L), config.slice());
            boolean last = found.size() < config.slice();
            positions.put(one.processId(), last ? 0L : found.getLast().position());
            return found;
        }
    }
}
