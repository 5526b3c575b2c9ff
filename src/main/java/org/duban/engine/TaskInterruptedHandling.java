package org.duban.engine;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.idempotency.Deadlocks;

import io.camunda.client.api.response.ActivatedJob;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Closes the rows that a boundary event ended; which of several alike it was, the engine is asked. */
@ApplicationScoped
class TaskInterruptedHandling implements JobHandling {

    private final Tasks tasks;
    private final TaskEndings endings;
    private final Models models;
    private final EngineJobs jobs;
    private final EngineConfig config;

    TaskInterruptedHandling(Tasks tasks, TaskEndings endings, Models models, EngineJobs jobs, EngineConfig config) {
        this.tasks = tasks;
        this.endings = endings;
        this.models = models;
        this.jobs = jobs;
        this.config = config;
    }

    @Override
    public String type() {
        return "task.interrupted";
    }

    @Override
    public void handle(ActivatedJob job) {
        JobFacts facts = JobFacts.of(job);
        List<TaskRow> candidates = QuarkusTransaction.requiringNew().call(() -> tasks.unended(facts.run(),
                models.interruptedBy(facts.episode().processId(), job.getElementId())));
        List<Long> gone = candidates.stream().filter(row -> !jobs.hold(row.jobKey, config.taskTimeout()))
                .map(row -> row.id).toList();
        Deadlocks.retried(() -> QuarkusTransaction.requiringNew().call(() -> {
            gone.forEach(id -> endings.close(id, TaskState.INTERRUPTED, "流程事件已结束该任务 · ended by an event"));
            return gone;
        }));
        jobs.complete(job.getKey(), Map.of());
    }
}
