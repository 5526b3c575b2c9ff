package org.duban.engine;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.idempotency.Deadlocks;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Closes rows whose job the engine says is gone. */
@ApplicationScoped
class TaskEndings {

    private final Tasks tasks;
    private final Clock clock;

    TaskEndings(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The job went before its row was held. */
    void gone(String run, long jobKey) {
        Deadlocks.retried(() -> QuarkusTransaction.requiringNew().call(() -> tasks
                .find("run = ?1 and jobKey = ?2", run, jobKey).firstResultOptional()
                .map(row -> close(row.id, TaskState.INTERRUPTED, "流程事件已结束该任务 · ended by an event"))));
    }

    /**
     * Closes the row in the present transaction: an open one as told, one whose act was taken as completed. Its listener
     * may still come and gets the act's outcome then.
     */
    boolean close(long id, TaskState as, String note) {
        TaskRow row = tasks.locked(id).orElseThrow();
        if (row.isOpen()) {
            row.end(as, note, clock.instant());
            return true;
        }
        if (row.state == TaskState.COMPLETING) {
            row.end(TaskState.COMPLETED, note, clock.instant());
            return true;
        }
        return false;
    }
}
