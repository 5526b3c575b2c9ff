package org.duban.operations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import org.duban.engine.EngineChore;
import org.duban.engine.Leases;
import org.duban.idempotency.IdempotencyKeys;
import org.duban.security.EndedSessions;
import org.duban.task.TaskHousekeeping;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;

/** Removes once an hour, on one replica, what is of no more use; facts, ledger entries, documents and evidence stay. */
@ApplicationScoped
public class Housekeeping {

    private static final Duration LEASE = Duration.ofMinutes(30);

    private final List<Chore> chores;
    private final Leases leases;
    private final MeterRegistry meters;

    Housekeeping(Instance<EngineChore> engine, TaskHousekeeping tasks, IdempotencyKeys keys, UploadRemoval uploads,
            EndedSessions sessions, HousekeepingConfig config, Leases leases, MeterRegistry meters) {
        this.leases = leases;
        this.meters = meters;
        this.chores = new ArrayList<>();
        engine.forEach(one -> chores.add(new Chore(one.name(), slices(() -> one.forget(config.commands())))));
        chores.add(new Chore("requests", slices(() -> keys.forget(config.requests()))));
        chores.add(new Chore("drafts", slices(() -> tasks.forgetDrafts(config.drafts()))));
        chores.add(new Chore("sessions", slices(() -> sessions.forget(config.sessions()))));
        chores.add(new Chore("uploads", () -> uploads.run(config.uploads())));
    }

    @Scheduled(every = "{duban.housekeeping.every}", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyHour() {
        if (leases.holds("housekeeping", LEASE)) {
            run();
            leases.release("housekeeping");
        }
    }

    /** Does every chore now; one that fails keeps none of the others from it. */
    public void run() {
        chores.forEach(this::run);
    }

    private void run(Chore chore) {
        try {
            int removed = chore.work().getAsInt();
            meters.counter("duban.housekeeping.removed", "chore", chore.name()).increment(removed);
            if (removed > 0) {
                Log.infof("housekeeping: %d %s removed", removed, chore.name());
            }
        } catch (RuntimeException failure) {
            meters.counter("duban.housekeeping.failed", "chore", chore.name()).increment();
            Log.warnf("housekeeping: %s could not be removed: %s", chore.name(), failure.getMessage());
        }
    }

    /** Slice after slice, each a transaction of its own, until none is left. */
    private static IntSupplier slices(IntSupplier slice) {
        return () -> {
            int removed = 0;
            for (int last = slice.getAsInt(); last > 0; last = slice.getAsInt()) {
                removed += last;
            }
            return removed;
        };
    }

    private record Chore(String name, IntSupplier work) {
    }
}
