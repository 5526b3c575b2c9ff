package org.duban.engine.camunda;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Wakes the outbox's poller when a transaction that wrote to it has committed. */
@ApplicationScoped
class Wakeup {

    private static final Object REGISTERED = new Object();

    private final TransactionSynchronizationRegistry transactions;
    private final Semaphore bell = new Semaphore(0);

    Wakeup(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Rings after the present transaction has committed, once however often it is asked. */
    void afterCommit() {
        if (transactions.getResource(REGISTERED) != null) {
            return;
        }
        transactions.putResource(REGISTERED, Boolean.TRUE);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing is sent before the commit
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    ring();
                }
            }
        });
    }

    void ring() {
        bell.release();
    }

    /** Waits for the bell, no longer than this. */
    void await(Duration longest) throws InterruptedException {
        if (bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }
}
