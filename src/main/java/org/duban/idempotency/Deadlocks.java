package org.duban.idempotency;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.duban.shared.Causes;

import io.quarkus.logging.Log;

/** The one place where a transaction that lost a deadlock is tried again. */
public final class Deadlocks {

    private static final int ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final int DEADLOCK = 1213;
    private static final int RECORD_CHANGED = 1020;

    private Deadlocks() {
    }

    /**
     * Runs a whole transaction, again if the database chose it as a deadlock's victim. A while later: what a transaction
     * still open has changed is refused at once, and again until that one has ended.
     */
    public static <T> T retried(Supplier<T> transaction) {
        for (int attempt = 1;; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !isDeadlock(failure)) {
                    throw failure;
                }
                Log.debugf("deadlock, attempt %d of %d", attempt, ATTEMPTS);
                long longest = FIRST_PAUSE.multipliedBy(1L << attempt).toNanos();
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
            }
        }
    }

    private static boolean isDeadlock(Throwable failure) {
        return Causes.of(failure).anyMatch(cause -> cause instanceof SQLException sql
                && (sql.getErrorCode() == DEADLOCK || sql.getErrorCode() == RECORD_CHANGED));
    }
}
