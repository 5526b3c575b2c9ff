package org.duban.engine.camunda;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineTask;
import org.duban.engine.EngineTasks;
import org.duban.engine.TaskEnding;
import org.duban.engine.binding.Runs;
import org.duban.idempotency.Deadlocks;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Ends tasks whose job the engine says is gone, each in a transaction of its own. */
@ApplicationScoped
class TaskEndings {

    /** What the row of a vanished task says. */
    static final String GONE = "流程引擎中已无该任务 · the engine has no such task any more";

    private final EngineTasks tasks;
    private final TaskJobs jobs;
    private final Runs runs;

    TaskEndings(EngineTasks tasks, TaskJobs jobs, Runs runs) {
        this.tasks = tasks;
        this.runs = runs;
        this.jobs = jobs;
    }

    /** An event ended it. */
    void interrupted(EngineTask task) {
        end(task, TaskEnding.INTERRUPTED, "流程事件已结束该任务 · ended by an event");
    }

    /** Nobody knows why it is gone; whether somebody still had to act. */
    boolean vanished(EngineTask task) {
        return end(task, TaskEnding.GHOST, GONE);
    }

    private boolean end(EngineTask task, TaskEnding how, String note) {
        return Deadlocks.retried(() -> QuarkusTransaction.requiringNew().call(() -> {
            runs.locked(task.run());
            jobs.ended(task);
            return tasks.ended(task, how, note);
        }));
    }
}
