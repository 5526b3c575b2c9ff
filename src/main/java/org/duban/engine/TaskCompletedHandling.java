package org.duban.engine;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.CompletedElsewhere.Taken;
import org.duban.idempotency.Deadlocks;

import io.camunda.client.api.response.ActivatedJob;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Answers a completed user task with what the domain says of the act. Where the act was not done here it is
 * {@link CompletedElsewhere}; when it is not done there either, the token goes back on the user task, and what was
 * submitted becomes the draft of the new row. Inside a multi-instance, where the engine cannot put a token back, the
 * listener's job waits in its stead: the row stays open, and the act that is missing answers it.
 */
@ApplicationScoped
class TaskCompletedHandling implements JobHandling {

    private static final int LONGEST_NOTE = 300;

    private final Tasks tasks;
    private final CompletedElsewhere elsewhere;
    private final Models models;
    private final EngineJobs jobs;
    private final EngineJson json;
    private final EngineConfig config;
    private final Clock clock;

    TaskCompletedHandling(Tasks tasks, CompletedElsewhere elsewhere, Models models, EngineJobs jobs, EngineJson json,
            EngineConfig config, Clock clock) {
        this.tasks = tasks;
        this.elsewhere = elsewhere;
        this.models = models;
        this.jobs = jobs;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "task.completed";
    }

    @Override
    public void handle(ActivatedJob job) {
        JobFacts facts = JobFacts.of(job);
        Optional<TaskRow> row = QuarkusTransaction.requiringNew()
                .call(() -> tasks.ofElement(facts.run(), job.getElementInstanceKey()));
        Answer answer = row.map(found -> answer(found, job, facts)).orElse(new Answer(Next.PUT_BACK, Map.of()));
        switch (answer.next()) {
            case COMPLETE -> {
                jobs.complete(job.getKey(), answer.variables());
                QuarkusTransaction.requiringNew().run(() -> completed(facts.run(), job.getElementInstanceKey()));
            }
            case PUT_BACK -> {
                Log.infof("%s of %s was completed elsewhere, put back", job.getElementId(), facts.episode().key());
                jobs.putBack(job.getProcessInstanceKey(), job.getElementId(), job.getElementInstanceKey());
            }
            case WAIT -> jobs.hold(job.getKey(), config.taskTimeout());
        }
    }

    private Answer answer(TaskRow row, ActivatedJob job, JobFacts facts) {
        if (row.outcome != null) {
            return new Answer(Next.COMPLETE, json.variables(row.outcome));
        }
        if (row.viaListener) {
            return new Answer(Next.WAIT, Map.of());
        }
        Taken taken = row.state == TaskState.RETURNED ? Taken.NOTHING : elsewhere.take(row, facts);
        Optional<TaskOutcome> done = taken.outcome().filter(TaskOutcome::completes);
        if (done.isPresent()) {
            return new Answer(Next.COMPLETE, done.get().variables());
        }
        return Deadlocks.retried(
                () -> QuarkusTransaction.requiringNew().call(() -> giveBack(row.id, job, facts, taken)));
    }

    /** Somebody may have done the act here meanwhile: then it counts. */
    private Answer giveBack(long id, ActivatedJob job, JobFacts facts, Taken taken) {
        TaskRow row = tasks.locked(id).orElseThrow();
        if (row.outcome != null) {
            return new Answer(Next.COMPLETE, json.variables(row.outcome));
        }
        boolean repeated = models.userTask(facts.episode().processId(), job.getElementId()).repeated();
        if (row.state != TaskState.RETURNED) {
            row.submitted = taken.submitted();
            String note = taken.note().substring(0, Math.min(LONGEST_NOTE, taken.note().length()));
            if (repeated) {
                await(row, job, note);
            } else {
                row.end(TaskState.RETURNED, note, clock.instant());
            }
        }
        return new Answer(repeated ? Next.WAIT : Next.PUT_BACK, Map.of());
    }

    private void await(TaskRow row, ActivatedJob job, String note) {
        row.state = TaskState.OPEN;
        row.note = note;
        row.viaListener = true;
        row.jobKey = job.getKey();
        row.changed("Camunda", clock.instant());
    }

    private void completed(String run, long elementInstanceKey) {
        tasks.ofElement(run, elementInstanceKey).filter(row -> row.state == TaskState.COMPLETING)
                .ifPresent(row -> row.end(TaskState.COMPLETED, "", clock.instant()));
    }

    private enum Next {
        COMPLETE,
        PUT_BACK,
        WAIT
    }

    private record Answer(Next next, Map<String, Object> variables) {
    }
}
