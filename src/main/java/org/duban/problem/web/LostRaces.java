package org.duban.problem.web;

import java.sql.SQLException;
import java.util.stream.Stream;

import jakarta.persistence.OptimisticLockException;

/** Tells what failed because somebody else acted at the same time, however deep the transaction manager has wrapped it. */
final class LostRaces {

    private static final int LOCK_WAIT = 1205;

    private LostRaces() {
    }

    /** Whether another transaction held what was wanted for too long. */
    static boolean isLockWait(Throwable failure) {
        return causes(failure).anyMatch(cause -> cause instanceof SQLException sql && sql.getErrorCode() == LOCK_WAIT);
    }

    /** Whether what was changed had been changed meanwhile. */
    static boolean isStale(Throwable failure) {
        return causes(failure).anyMatch(OptimisticLockException.class::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
