package org.duban.engine.camunda;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineTasks;
import org.duban.engine.camunda.Delivery.Result;

import io.quarkus.logging.Log;

/** Writes down what became of a round, in one transaction. */
@ApplicationScoped
class OutboxMarks {

    private static final Duration BUSY_WAIT = Duration.ofMillis(150);
    private static final Duration AWAY_WAIT = Duration.ofMillis(500);
    private static final Duration FAILED_WAIT = Duration.ofSeconds(1);
    private static final int LONGEST_SHIFT = 6;

    private final Outbox outbox;
    private final TaskJobs jobs;
    private final EngineTasks tasks;
    private final EngineConfig config;

    OutboxMarks(Outbox outbox, TaskJobs jobs, EngineTasks tasks, EngineConfig config) {
        this.outbox = outbox;
        this.jobs = jobs;
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
        deliveries.stream().filter(one -> one.result() == Result.TAKEN || one.result() == Result.GONE)
                .map(Delivery::row).forEach(this::listenerAnswered);
        return deliveries.size();
    }

    /** Ends the row of an act that has answered the listener itself: no listener will come any more to do it. */
    private void listenerAnswered(OutboxRow row) {
        if (row.command() instanceof Command.CompleteJob job) {
            jobs.answeredAtListener(row.run(), job.jobKey()).ifPresent(task -> {
                tasks.completed(task);
                jobs.ended(task);
            });
        }
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
            Log.errorf("outbox row %d of dossier %d is parked: %s", row.id(), row.dossierId(), one.note());
        }
        outbox.failed(row.id(), park, FAILED_WAIT.multipliedBy(1L << Math.min(LONGEST_SHIFT, row.attempts())),
                one.note());
    }

    private static List<Long> ids(List<Delivery> deliveries, Predicate<Delivery> which) {
        return deliveries.stream().filter(which).map(one -> one.row().id()).toList();
    }
}
