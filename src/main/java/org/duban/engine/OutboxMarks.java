package org.duban.engine;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

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
        outbox.done(ids(deliveries, one -> one.result() == Result.TAKEN && !one.row().counted()), null);
        outbox.done(ids(deliveries, one -> one.result() == Result.GONE), "gone in the engine");
        outbox.postpone(ids(deliveries, one -> one.result() == Result.BUSY), BUSY_WAIT, "the engine is busy");
        outbox.postpone(ids(deliveries, one -> one.result() == Result.AWAY), AWAY_WAIT, "the engine is away");
        for (int shift = 0; shift <= LONGEST_SHIFT; shift++) {
            outbox.awaitCount(countedAfter(deliveries, shift), config.outbox().repeat().multipliedBy(1L << shift));
        }
        deliveries.stream().filter(one -> one.result() == Result.FAILED || one.result() == Result.POISON)
                .forEach(this::failed);
        tasks.listenersAnswered(deliveries.stream()
                .filter(one -> one.result() == Result.TAKEN || one.result() == Result.GONE).map(Delivery::row).toList());
        return deliveries.size();
    }

    /** Counted rows that were taken, by how often their wait has doubled. */
    private static List<Long> countedAfter(List<Delivery> deliveries, int shift) {
        return ids(deliveries, one -> one.result() == Result.TAKEN && one.row().counted()
                && Math.min(LONGEST_SHIFT, one.row().sends()) == shift);
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

    private static List<Long> ids(List<Delivery> deliveries, Predicate<Delivery> which) {
        return deliveries.stream().filter(which).map(one -> one.row().id()).toList();
    }
}
