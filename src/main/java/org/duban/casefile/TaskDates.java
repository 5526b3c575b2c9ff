package org.duban.casefile;

import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.duban.task.TaskDays;

/**
 * Keeps the day that a task shows the day that binds: when a legal date of a case has moved or ended, the case's open tasks
 * are asked again for theirs, as the last thing of the same transaction, when everything else in it is written.
 */
@ApplicationScoped
class TaskDates {

    private static final Object MOVED = new Object();

    private final TransactionSynchronizationRegistry transactions;
    private final EntityManager database;
    private final TaskDays tasks;

    TaskDates(TransactionSynchronizationRegistry transactions, EntityManager database, TaskDays tasks) {
        this.transactions = transactions;
        this.database = database;
        this.tasks = tasks;
    }

    /** A date of the case is another one now. */
    @SuppressWarnings("unchecked")
    void moved(long caseId) {
        Set<Long> cases = (Set<Long>) transactions.getResource(MOVED);
        if (cases == null) {
            // Hibernate has to join now: once the transaction completes, nobody may any more.
            database.joinTransaction();
            Set<Long> first = new HashSet<>();
            transactions.putResource(MOVED, first);
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    first.forEach(tasks::refresh);
                }

                @Override
                public void afterCompletion(int status) {
                    // what was refreshed stands or falls with the transaction
                }
            });
            cases = first;
        }
        cases.add(caseId);
    }
}
