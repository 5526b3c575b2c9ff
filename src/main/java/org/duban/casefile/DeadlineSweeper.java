package org.duban.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.ProcessEngine;
import org.duban.shared.Clause;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
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

    /** Marks everything that has ended and says how much; nothing while another replica sweeps. */
    @Clause("民法典 201")
    public int sweep() {
        Timer.Sample run = Timer.start();
        int marked = 0;
        int batch = 0;
        while (leased() && (batch = batch()) > 0) {
            marked += batch;
        }
        remind();
        run.stop(runs);
        return marked;
    }

    private boolean leased() {
        return QuarkusTransaction.requiringNew().call(() -> sweep.lease(self, config.sweepLease()));
    }

    private int batch() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = now();
            List<DeadlineSweep.Lapse> lapses = sweep.markMissed(now.minus(config.sweepGrace()), now,
                    config.sweepBatch());
            lapses.forEach(this::tell);
            missed.increment(lapses.size());
            return lapses.size();
        });
    }

    private void tell(DeadlineSweep.Lapse lapse) {
        String countKey = "lapse-" + lapse.entryId();
        engine.publishUntilCounted(lapse.episode(), LAPSED, countKey, Map.of("deadlineId", lapse.deadlineId(),
                "ledgerEntry", lapse.entryId(), "countKey", countKey));
    }

    private void remind() {
        Instant now = now();
        int count = QuarkusTransaction.requiringNew()
                .call(() -> sweep.markReminded(now.minus(config.sweepGrace()), now, config.sweepBatch()));
        reminded.increment(count);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
