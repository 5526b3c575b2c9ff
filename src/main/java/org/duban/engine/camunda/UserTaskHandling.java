package org.duban.engine.camunda;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineTask;
import org.duban.engine.EngineTasks;
import org.duban.engine.Episode;
import org.duban.engine.OfferedTask;
import org.duban.engine.binding.Runs;
import org.duban.idempotency.Deadlocks;

import io.camunda.client.api.response.ActivatedJob;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Stores the row of a human task, and only then holds its job for a day: a crash in between costs a minute. Beside Camunda's
 * Tasklist it holds nothing and is asked again each time: there a task whose timeout was changed loses its state, and nobody
 * finds it any more.
 */
@ApplicationScoped
class UserTaskHandling implements JobHandling {

    /** The engine's own type for the jobs of human tasks. */
    static final String JOB_TYPE = "io.camunda.zeebe:userTask";

    private final EngineTasks tasks;
    private final TaskJobs taskJobs;
    private final TaskEndings endings;
    private final Runs runs;
    private final RunClaims claims;
    private final EngineJobs jobs;
    private final EngineConfig config;

    UserTaskHandling(EngineTasks tasks, TaskJobs taskJobs, TaskEndings endings, Runs runs, RunClaims claims,
            EngineJobs jobs, EngineConfig config) {
        this.tasks = tasks;
        this.taskJobs = taskJobs;
        this.endings = endings;
        this.runs = runs;
        this.claims = claims;
        this.jobs = jobs;
        this.config = config;
    }

    @Override
    public String type() {
        return JOB_TYPE;
    }

    @Override
    public Optional<Duration> timeout() {
        return config.tasklist().map(tasklist -> config.taskTimeoutBesideTasklist());
    }

    @Override
    public void handle(ActivatedJob job) {
        JobFacts facts = JobFacts.of(job);
        EngineTask task = TaskJobs.task(facts.run(), job.getElementInstanceKey());
        boolean ours = Deadlocks.retried(() -> QuarkusTransaction.requiringNew().call(() -> {
            boolean claimed = claims.claim(facts.run(), job.getProcessInstanceKey());
            if (claimed) {
                Episode episode = runs.episode(facts.run()).orElseThrow();
                taskJobs.offered(task, job);
                tasks.offered(new OfferedTask(task, episode, job.getElementId(), facts.variables()));
            }
            return claimed;
        }));
        if (!ours) {
            jobs.cancel(job.getProcessInstanceKey());
        } else if (config.tasklist().isEmpty() && !jobs.hold(job.getKey(), config.taskTimeout())) {
            endings.interrupted(task);
        }
    }
}
