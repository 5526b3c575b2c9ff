package org.duban.engine.camunda;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineTask;
import org.duban.engine.EngineTasks;
import org.duban.engine.EngineTasks.Elsewhere;
import org.duban.engine.binding.Runs;
import org.duban.engine.camunda.TaskJobs.TaskJob;
import org.duban.idempotency.Deadlocks;

import io.camunda.client.api.response.ActivatedJob;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Answers a completed user task with what the domain says of the act. Where the act was not done here it was done elsewhere;
 * when it does not count there either, the token goes back on the user task, and what was submitted becomes the draft of the
 * new row. Inside a multi-instance, where the engine cannot put a token back, the listener's job waits in its stead: the row
 * stays open, and the act that is missing answers it.
 */
@ApplicationScoped
class TaskCompletedHandling implements JobHandling {

    private final EngineTasks tasks;
    private final TaskJobs taskJobs;
    private final Runs runs;
    private final Tasklist tasklist;
    private final CamundaModels models;
    private final EngineJobs jobs;
    private final EngineConfig config;

    TaskCompletedHandling(EngineTasks tasks, TaskJobs taskJobs, Runs runs, Tasklist tasklist, CamundaModels models,
            EngineJobs jobs,
            EngineConfig config) {
        this.tasks = tasks;
        this.taskJobs = taskJobs;
        this.runs = runs;
        this.tasklist = tasklist;
        this.models = models;
        this.jobs = jobs;
        this.config = config;
    }

    @Override
    public String type() {
        return "task.completed";
    }

    @Override
    public void handle(ActivatedJob job) {
        JobFacts facts = JobFacts.of(job);
        EngineTask task = TaskJobs.task(facts.run(), job.getElementInstanceKey());
        Answer answer = inOrder(task, () -> known(task))
                .orElseGet(() -> elsewhere(task, job, facts));
        switch (answer.next()) {
            case COMPLETE -> {
                jobs.complete(job.getKey(), answer.variables());
                inOrder(task, () -> {
                    tasks.completed(task);
                    taskJobs.ended(task);
                    return answer;
                });
            }
            case PUT_BACK -> {
                Log.infof("%s of run %s was completed elsewhere, put back", job.getElementId(), facts.run());
                jobs.putBack(job, config.jobTimeout());
            }
            case WAIT -> jobs.hold(job.getKey(), config.taskTimeout());
        }
    }

    /** The answer to a task whose act is done here, or for which the listener waits already. */
    private Optional<Answer> known(EngineTask task) {
        Optional<Answer> done = tasks.outcome(task).map(variables -> new Answer(Next.COMPLETE, variables));
        return done.or(() -> taskJobs.of(task).filter(TaskJob::viaListener).map(one -> new Answer(Next.WAIT, Map.of())));
    }

    private Answer elsewhere(EngineTask task, ActivatedJob job, JobFacts facts) {
        Optional<TaskJob> own = QuarkusTransaction.requiringNew().call(() -> taskJobs.of(task));
        if (own.isEmpty()) {
            return new Answer(Next.PUT_BACK, Map.of()); // put back before, or never seen
        }
        Elsewhere taken = tasks.completedElsewhere(task, facts.variables(), tasklist.assignee(own.get().key()));
        if (taken.outcome().isPresent()) {
            return new Answer(Next.COMPLETE, taken.outcome().get());
        }
        return inOrder(task, () -> giveBack(task, job, facts, taken));
    }

    /** In a transaction of its own, with the dossier locked before the row. */
    private <T> T inOrder(EngineTask task, Supplier<T> work) {
        return Deadlocks.retried(() -> QuarkusTransaction.requiringNew().call(() -> {
            runs.locked(task.run());
            return work.get();
        }));
    }

    /** Somebody may have done the act here meanwhile: then it counts. */
    private Answer giveBack(EngineTask task, ActivatedJob job, JobFacts facts, Elsewhere taken) {
        Optional<Map<String, Object>> outcome = tasks.outcome(task);
        if (outcome.isPresent()) {
            return new Answer(Next.COMPLETE, outcome.get());
        }
        boolean repeated = models.isRepeated(facts.processId(), job.getElementId());
        tasks.returned(task, taken.submitted(), taken.note(), repeated);
        if (repeated) {
            taskJobs.waitAtListener(task, job.getKey());
        } else {
            taskJobs.ended(task);
        }
        return new Answer(repeated ? Next.WAIT : Next.PUT_BACK, Map.of());
    }

    private enum Next {
        COMPLETE,
        PUT_BACK,
        WAIT
    }

    private record Answer(Next next, Map<String, Object> variables) {
    }
}
