package org.duban.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.duban.engine.CountedMessage;
import org.duban.engine.ProcessEngine;
import org.duban.shared.Clause;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;

/**
 * Marks the deadlines that ended and tells their processes, in one transaction per batch, so that each lapse is told
 * exactly once in effect. One replica sweeps at a time.
 */
@ApplicationScoped
public class DeadlineSweeper {

    static final String LAPSED = "deadline.lapsed";

    private final String self = UUID.randomUUID().toString();
    private final DeadlineSweep sweep;
    private final ProcessEngine engine;
    private final Clock clock;
    private final CasefileConfig config;
    private final Timer runs;
    private final Counter missed;
    private final Counter reminded;

    DeadlineSweeper(DeadlineSweep sweep, ProcessEngine engine, Clock clock, CasefileConfig config,
            MeterRegistry meters) {
        this.sweep = sweep;
        this.engine = engine;
        this.clock = clock;
        this.config = config;
        this.runs = meters.timer("duban.deadlines.sweep");
        this.missed = meters.counter("duban.deadlines.missed");
        this.reminded = meters.counter("duban.deadlines.reminded");
    }

    @Scheduled(every = "${duban.casefile.sweep-interval:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        int marked = sweep();
        if (marked > 0) {
            Log.infof("%d deadlines lapsed", marked);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        try {
            QuarkusTransaction.requiringNew().run(() -> sweep.release(self));
        } catch (RuntimeException tooLate) {
            Log.debugf("the sweeper's lease is not given back: %s", tooLate.getMessage());
        }
    }

    /** Marks everything that has ended and says how much; nothing while another replica sweeps. */
    @Clause("民法典 201")
    public int sweep() {
        Timer.Sample run = Timer.start();
        int marked = 0;
        for (int batch = transaction(this::mark); batch > 0; batch = transaction(this::mark)) {
            marked += batch;
        }
        transaction(this::remind);
        run.stop(runs);
        return marked;
    }

    /** One batch under the lease, whose row keeps other replicas out until the batch is committed. */
    private int transaction(ToIntFunction<Instant> batch) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return QuarkusTransaction.requiringNew()
                .call(() -> sweep.lease(self, config.sweepLease()) ? batch.applyAsInt(now) : 0);
    }

    private int mark(Instant now) {
        List<DeadlineSweep.Lapse> lapses = sweep.markMissed(now.minus(config.sweepGrace()), now, config.sweepBatch());
        engine.publishUntilCounted(lapses.stream().map(DeadlineSweeper::message).toList());
        missed.increment(lapses.size());
        return lapses.size();
    }

    private int remind(Instant now) {
        int count = sweep.markReminded(now.minus(config.sweepGrace()), now, config.sweepBatch());
        reminded.increment(count);
        return count;
    }

    private static CountedMessage message(DeadlineSweep.Lapse lapse) {
        String countKey = "lapse-" + lapse.entryId();
        return new CountedMessage(lapse.episode(), LAPSED, countKey, Map.of("deadlineId", lapse.deadlineId(),
                "ledgerEntry", lapse.entryId(), "countKey", countKey));
    }
}
