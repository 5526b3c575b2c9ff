package org.duban.problem.web;

import java.sql.SQLException;

import jakarta.persistence.OptimisticLockException;

import org.duban.shared.Causes;

/** Tells what failed because somebody else acted at the same time, however deep the transaction manager has wrapped it. */
final class LostRaces {

    private static final int LOCK_WAIT = 1205;

    private LostRaces() {
    }

    /** Whether another transaction held what was wanted for too long. */
    static boolean isLockWait(Throwable failure) {
        return Causes.of(failure).anyMatch(cause -> cause instanceof SQLException sql && sql.getErrorCode() == LOCK_WAIT);
    }

    /** Whether what was changed had been changed meanwhile. */
    static boolean isStale(Throwable failure) {
        return Causes.of(failure).anyMatch(OptimisticLockException.class::isInstance);
    }
}
