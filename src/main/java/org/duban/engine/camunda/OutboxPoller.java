package org.duban.engine.camunda;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.Leases;
import org.duban.idempotency.Deadlocks;

import io.camunda.client.api.command.ClientException;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Carries the outbox to the engine: short transactions, sends outside of them, order kept per case. */
@ApplicationScoped
class OutboxPoller {

    private static final String LEASE = "outbox";
    private static final Duration LEASE_FOR = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final OutboxSender sender;
    private final OutboxMarks marks;
    private final Leases leases;
    private final Wakeup wakeup;
    private final EngineState state;
    private final EngineConfig config;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;
    private Thread loop = new Thread();
    private int places;
    private int failures;

    OutboxPoller(Outbox outbox, OutboxSender sender, OutboxMarks marks, Leases leases, Wakeup wakeup,
            EngineState state, EngineConfig config) {
        this.outbox = outbox;
        this.sender = sender;
        this.marks = marks;
        this.leases = leases;
        this.wakeup = wakeup;
        this.state = state;
        this.config = config;
        this.places = config.outbox().inFlight();
    }

    void start() {
        running = true;
        loop = Thread.ofVirtual().name("outbox").start(this::run);
    }

    void stop() {
        running = false;
        wakeup.ring();
        try {
            loop.join(LEASE_FOR);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }

    private void run() {
        while (running) {
            try {
                if (!leases.holds(LEASE, LEASE_FOR) || !round()) {
                    wakeup.await(pause());
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (ClientException away) {
                state.away(away);
                sleep();
            } catch (RuntimeException failure) {
                Log.warnf("outbox pauses: %s", failure.getMessage());
                sleep();
            }
        }
        release();
    }

    /** One round; true when there may be more to send at once. */
    private boolean round() throws InterruptedException {
        if (!state.ready()) {
            state.make();
        }
        List<OutboxRow> rows = QuarkusTransaction.requiringNew().call(() -> outbox.due(config.outbox().batch()));
        if (rows.isEmpty()) {
            failures = 0;
            return false;
        }
        List<Delivery> deliveries = sendAll(rows);
        Deadlocks.retried(() -> QuarkusTransaction.requiringNew().call(() -> marks.mark(deliveries)));
        return judge(deliveries);
    }

    private List<Delivery> sendAll(List<OutboxRow> rows) throws InterruptedException {
        Semaphore free = new Semaphore(places);
        ConcurrentLinkedQueue<Delivery> deliveries = new ConcurrentLinkedQueue<>();
        for (OutboxRow row : rows) {
            free.acquire();
            threads.execute(() -> {
                try {
                    deliveries.add(sender.send(row));
                } finally {
                    free.release();
                }
            });
        }
        free.acquire(places);
        return new ArrayList<>(deliveries);
    }

    private boolean judge(List<Delivery> deliveries) {
        boolean busy = deliveries.stream().anyMatch(delivery -> delivery.result() == Delivery.Result.BUSY);
        places = busy ? Math.max(1, places / 2) : Math.min(config.outbox().inFlight(), places + 2);
        boolean away = deliveries.stream().allMatch(delivery -> delivery.result() == Delivery.Result.AWAY);
        if (away) {
            failures++;
            state.away(new ClientException(deliveries.getFirst().note()));
        } else {
            failures = 0;
        }
        return !away && !busy;
    }

    private Duration pause() {
        Duration wait = config.outbox().interval().multipliedBy(1L << Math.min(failures, 4));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private void sleep() {
        failures++;
        try {
            Thread.sleep(pause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void release() {
        try {
            leases.release(LEASE);
        } catch (RuntimeException tooLate) {
            Log.debugf("lease not given back: %s", tooLate.getMessage());
        }
    }
}
