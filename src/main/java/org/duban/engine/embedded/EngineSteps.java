package org.duban.engine.embedded;

import java.util.ArrayDeque;
import java.util.Deque;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.jspecify.annotations.Nullable;

/**
 * One engine command after the other within a transaction. What a handler asks for inside a command waits until that command
 * is over, since queries inside it would see nothing of what it did; and before each, what the domain wrote is written.
 */
@ApplicationScoped
class EngineSteps {

    private static final Object WAITING = new Object();

    private final TransactionSynchronizationRegistry transactions;
    private final EntityManager database;

    EngineSteps(TransactionSynchronizationRegistry transactions, EntityManager database) {
        this.transactions = transactions;
        this.database = database;
    }

    /** Takes the step now, or after those that are under way in the same transaction. */
    void take(Runnable step) {
        Deque<Runnable> waiting = waiting();
        if (waiting != null) {
            waiting.add(step);
            return;
        }
        Deque<Runnable> steps = new ArrayDeque<>();
        steps.add(step);
        transactions.putResource(WAITING, steps);
        try {
            while (!steps.isEmpty()) {
                database.flush();
                steps.poll().run();
            }
        } finally {
            transactions.putResource(WAITING, null);
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable Deque<Runnable> waiting() {
        return (Deque<Runnable>) transactions.getResource(WAITING);
    }
}
