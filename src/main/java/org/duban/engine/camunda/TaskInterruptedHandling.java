package org.duban.engine.camunda;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.camunda.TaskJobs.TaskJob;

import io.camunda.client.api.response.ActivatedJob;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Closes the rows that a boundary event ended; which of several alike it was, the engine is asked. */
@ApplicationScoped
class TaskInterruptedHandling implements JobHandling {

    private final TaskJobs taskJobs;
    private final TaskEndings endings;
    private final CamundaModels models;
    private final EngineJobs jobs;
    private final EngineConfig config;

    TaskInterruptedHandling(TaskJobs taskJobs, TaskEndings endings, CamundaModels models, EngineJobs jobs,
            EngineConfig config) {
        this.taskJobs = taskJobs;
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
        List<TaskJob> candidates = QuarkusTransaction.requiringNew().call(() -> taskJobs.ofElements(facts.run(),
                models.interruptedBy(facts.processId(), job.getElementId())));
        candidates.stream().filter(one -> !jobs.hold(one.key(), config.taskTimeout())).map(TaskJob::task)
                .forEach(endings::interrupted);
        jobs.complete(job.getKey(), Map.of());
    }
}
