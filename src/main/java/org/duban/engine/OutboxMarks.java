package org.duban.engine;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.Delivery.Result;

import io.quarkus.logging.Log;

/** Writes down what became of a round, in one transaction. */
@ApplicationScoped
class OutboxMarks {

    private static final Duration BUSY_WAIT = Duration.ofMillis(150);
    private static final Duration AWAY_WAIT = Duration.ofMillis(500);
    private static final Duration FAILED_WAIT = Duration.ofSeconds(1);
    private static final int LONGEST_SHIFT = 6;

    private final Outbox outbox;
    private final Tasks tasks;
    private final EngineConfig config;

    OutboxMarks(Outbox outbox, Tasks tasks, EngineConfig config) {
        this.outbox = outbox;
        this.tasks = tasks;
        this.config = config;
    }

    int mark(List<Delivery> deliveries) {
        outbox.done(deliveries.stream().filter(one -> one.result() == Result.TAKEN && !one.row().counted())
                .map(one -> one.row().id()).toList(), null);
        outbox.done(ids(deliveries, Result.GONE), "gone in the engine");
        outbox.postpone(ids(deliveries, Result.BUSY), BUSY_WAIT, "the engine is busy");
        outbox.postpone(ids(deliveries, Result.AWAY), AWAY_WAIT, "the engine is away");
        for (Delivery one : deliveries) {
            OutboxRow row = one.row();
            switch (one.result()) {
                case TAKEN -> taken(row);
                case FAILED, POISON -> failed(one);
                case GONE -> answered(row);
                case BUSY, AWAY -> Log.debugf("outbox %d: %s", row.id(), one.result());
            }
        }
        return deliveries.size();
    }

    private void taken(OutboxRow row) {
        if (row.counted()) {
            outbox.awaitCount(row.id(),
                    config.outbox().repeat().multipliedBy(1L << Math.min(LONGEST_SHIFT, row.sends())));
        }
        answered(row);
    }

    /** Where the listener's own job was answered, no listener will come any more to close the row. */
    private void answered(OutboxRow row) {
        if (row.command() instanceof Command.CompleteJob job) {
            tasks.listenerAnswered(row.run(), job.jobKey());
        }
    }

    private void failed(Delivery one) {
        OutboxRow row = one.row();
        boolean park = one.result() == Result.POISON || row.attempts() + 1 >= config.outbox().attempts();
        if (park) {
            Log.errorf("outbox row %d of case %d is parked: %s", row.id(), row.caseId(), one.note());
        }
        outbox.failed(row.id(), park, FAILED_WAIT.multipliedBy(1L << Math.min(LONGEST_SHIFT, row.attempts())),
                one.note());
    }

    private static List<Long> ids(List<Delivery> deliveries, Result result) {
        return deliveries.stream().filter(one -> one.result() == result).map(one -> one.row().id()).toList();
    }
}
