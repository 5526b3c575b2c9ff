package org.duban.bench;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;

/** Sends commands as a well-behaved client does: not more at a time than the broker likes, again when it pushes back. */
final class EngineSender {

    /** Beyond about this many the broker pushes back; Duban's outbox sends as many. */
    static final int IN_FLIGHT = 24;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final int LONGEST_SHIFT = 5;

    private final Semaphore places = new Semaphore(IN_FLIGHT);
    private final LongAdder pushedBack = new LongAdder();

    void send(Supplier<CamundaFuture<?>> command) {
        places.acquireUninterruptibly();
        try {
            for (int attempt = 0; !taken(command); attempt++) {
                pushedBack.increment();
                LockSupport.parkNanos(FIRST_PAUSE.multipliedBy(1L << Math.min(attempt, LONGEST_SHIFT)).toNanos());
            }
        } finally {
            places.release();
        }
    }

    /** How often the broker pushed back. */
    long pushedBack() {
        return pushedBack.sum();
    }

    private static boolean taken(Supplier<CamundaFuture<?>> command) {
        try {
            command.get().join();
            return true;
        } catch (ClientStatusException refused) {
            if (refused.getStatusCode() == Status.Code.RESOURCE_EXHAUSTED) {
                return false;
            }
            throw refused;
        }
    }
}
