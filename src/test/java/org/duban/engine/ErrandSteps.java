package org.duban.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

/** Where errands stand, as a test says. */
@Singleton
public class ErrandSteps implements EpisodeSteps {

    public final List<RunStart> open = new CopyOnWriteArrayList<>();
    /** Human tasks that wait beside every errand's main flow. */
    public final List<String> besides = new CopyOnWriteArrayList<>();
    /** Human tasks that have to be there, where it is not one at the place itself. */
    public final List<DueTask> tasks = new CopyOnWriteArrayList<>();
    /** Human tasks that must not be there, and events for which every errand waits. */
    public final List<String> elsewhere = new CopyOnWriteArrayList<>();
    public final List<String> awaited = new CopyOnWriteArrayList<>();
    /** What every errand's run knows. */
    public final Map<String, Long> known = new ConcurrentHashMap<>();
    /** Cases whose state cannot be read. */
    public final List<Long> unreadable = new CopyOnWriteArrayList<>();
    /** What somebody does once between the look at the standings and whatever is looked at next. */
    public final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {
    });

    @Override
    public String processId() {
        return "errand";
    }

    @Override
    public List<OpenEpisode> open(long afterPosition, int limit) {
        List<OpenEpisode> found = open.stream()
                .map(one -> new OpenEpisode(one.episode().dossierId(), one.episode(), place(one), besides, Map.copyOf(known)))
                .filter(one -> one.position() > afterPosition)
                .sorted(Comparator.comparing(OpenEpisode::position)).limit(limit).toList();
        meanwhile.getAndSet(() -> {
        }).run();
        return found;
    }

    private Place place(RunStart one) {
        List<DueTask> due = tasks.isEmpty() ? one.elements().stream().map(DueTask::anybodys).toList() : List.copyOf(tasks);
        return new Place(one.elements(), due, Set.copyOf(elsewhere), Set.copyOf(awaited));
    }

    @Override
    public Optional<RunStart> start(long dossierId, int count) {
        if (unreadable.contains(dossierId)) {
            throw new IllegalStateException("dossier " + dossierId + " cannot be read");
        }
        return open.stream().filter(one -> one.episode().dossierId() == dossierId)
                .filter(one -> one.episode().count() == count).findFirst();
    }

    /** Where relays stand, as a test says of them beside its errands; no comparison looks at them. */
    @Singleton
    static class Relays implements EpisodeSteps {

        private final ErrandSteps all;

        Relays(ErrandSteps all) {
            this.all = all;
        }

        @Override
        public String processId() {
            return "relay";
        }

        @Override
        public List<OpenEpisode> open(long afterPosition, int limit) {
            return List.of();
        }

        @Override
        public Optional<RunStart> start(long dossierId, int count) {
            return all.start(dossierId, count);
        }
    }
}
