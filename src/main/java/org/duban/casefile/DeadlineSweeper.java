package org.duban.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineAvailability;
import org.duban.engine.Message;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.idempotency.Deadlocks;
import org.duban.shared.Clause;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Marks the deadlines that ended and tells their processes: a dossier at a time, under its lock and in one transaction, so
 * that each lapse is told once. Threads and replicas work side by side; one dossier that fails stops no other.
 */
@ApplicationScoped
public class DeadlineSweeper {

    private final DeadlineSweep sweep;
    private final ProcessEngine engine;
    private final EngineAvailability availability;
    private final Clock clock;
    private final CasefileConfig config;
    private final Timer runs;
    private final Counter missed;
    private final Counter reminded;
    private final Counter failed;

    DeadlineSweeper(DeadlineSweep sweep, ProcessEngine engine, EngineAvailability availability, Clock clock,
            CasefileConfig config, MeterRegistry meters) {
        this.sweep = sweep;
        this.engine = engine;
        this.availability = availability;
        this.clock = clock;
        this.config = config;
        this.runs = meters.timer("duban.deadlines.sweep");
        this.missed = meters.counter("duban.deadlines.missed");
        this.reminded = meters.counter("duban.deadlines.reminded");
        this.failed = meters.counter("duban.deadlines.failed");
    }

    /** What a run hears of a lapse: the id is the same however often it is told. */
    public static Message lapsed(long deadlineId, long ledgerEntry) {
        return lapsed("lapse-" + ledgerEntry, deadlineId, ledgerEntry);
    }

    /** A lapse that was heard before and counts again from this moment on. */
    public static Message lapsedAgain(long deadlineId, long ledgerEntry, Instant from) {
        return lapsed("lapse-%s-%s".formatted(ledgerEntry, from.toEpochMilli()), deadlineId, ledgerEntry);
    }

    private static Message lapsed(String id, long deadlineId, long ledgerEntry) {
        return Message.of(id, "deadline.lapsed", Map.of("deadlineId", deadlineId, "ledgerEntry", ledgerEntry));
    }

    @Scheduled(every = "${duban.casefile.sweep-interval:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        // Before that, nobody hears of a lapse, or a run that is about to be left behind.
        if (!availability.isOpen()) {
            return;
        }
        int marked = sweep();
        if (marked > 0) {
            Log.infof("%d deadlines lapsed", marked);
        }
    }

    /** Marks everything that has ended and says how much; what another replica has in hand is left to it. */
    @Clause("民法典 201")
    public int sweep() {
        Timer.Sample run = Timer.start();
        AtomicInteger marked = new AtomicInteger();
        Set<Long> left = ConcurrentHashMap.newKeySet();
        try (ExecutorService threads = Executors.newFixedThreadPool(config.sweepThreads(), Thread.ofVirtual().factory())) {
            for (List<Long> some = due(left); !some.isEmpty(); some = due(left)) {
                some.stream().map(dossier -> threads.submit(() -> mark(dossier, left, marked))).toList()
                        .forEach(DeadlineSweeper::await);
            }
        }
        run.stop(runs);
        return marked.get();
    }

    private List<Long> due(Set<Long> left) {
        return QuarkusTransaction.requiringNew().call(() -> sweep.dossiers(endedBy(now()), left, config.sweepBatch()));
    }

    /** What fails is left for the next time; it counts, and after a while stands among what the operator sees. */
    private void mark(long dossier, Set<Long> left, AtomicInteger marked) {
        try {
            int lapses = Deadlocks.retried(() -> QuarkusTransaction.requiringNew().call(() -> mark(dossier)));
            if (lapses < 0) {
                left.add(dossier);
            } else {
                marked.addAndGet(lapses);
                missed.increment(lapses);
            }
        } catch (RuntimeException failure) {
            left.add(dossier);
            failed.increment();
            Log.errorf(failure, "the deadlines of dossier %d could not be swept", dossier);
        }
    }

    /** How many lapsed; below zero when somebody else has the dossier in hand. */
    private int mark(long dossier) {
        if (!sweep.lock(dossier)) {
            return -1;
        }
        Instant now = now();
        List<DeadlineSweep.Lapse> lapses = sweep.markMissed(dossier, endedBy(now), now);
        lapses.forEach(one -> engine.tell(one.episode(), lapsed(one.deadlineId(), one.entryId()), Unheard.KEEP));
        reminded.increment(sweep.markReminded(dossier, endedBy(now), now));
        return lapses.size();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Instant endedBy(Instant now) {
        return now.minus(config.sweepGrace());
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
