package org.duban.engine;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.idempotency.Deadlocks;

import io.camunda.client.api.response.ActivatedJob;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Answers a completed user task with what the domain says of the act. A task that was completed elsewhere has nobody
 * known behind it, so its token goes back on the user task, and what was submitted becomes the draft of the new row.
 * Inside a multi-instance, where the engine cannot put a token back, the listener's job waits in its stead: the row stays
 * open, and the act that is missing answers it.
 */
@ApplicationScoped
class TaskCompletedHandling implements JobHandling {

    private static final String NOTE = "在其他系统中提交，无法确认办理人，已退回 · completed elsewhere by nobody known, put back";

    private final Tasks tasks;
    private final Forms forms;
    private final Models models;
    private final EngineJobs jobs;
    private final EngineJson json;
    private final EngineConfig config;
    private final Clock clock;

    TaskCompletedHandling(Tasks tasks, Forms forms, Models models, EngineJobs jobs, EngineJson json,
            EngineConfig config, Clock clock) {
        this.tasks = tasks;
        this.forms = forms;
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
        Answer answer = Deadlocks.retried(() -> QuarkusTransaction.requiringNew().call(() -> decide(job, facts)));
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

    private Answer decide(ActivatedJob job, JobFacts facts) {
        Optional<TaskRow> found = tasks.ofElement(facts.run(), job.getElementInstanceKey());
        if (found.isPresent() && found.get().outcome != null) {
            return new Answer(Next.COMPLETE, json.variables(found.get().outcome));
        }
        if (!models.userTask(facts.episode().processId(), job.getElementId()).repeated()) {
            found.ifPresent(row -> putBack(row, facts));
            return new Answer(Next.PUT_BACK, Map.of());
        }
        found.ifPresent(row -> await(row, job, facts));
        return new Answer(found.isPresent() ? Next.WAIT : Next.PUT_BACK, Map.of());
    }

    private void putBack(TaskRow row, JobFacts facts) {
        if (row.state != TaskState.RETURNED) {
            row.submitted = submitted(row, facts);
            row.end(TaskState.RETURNED, NOTE, clock.instant());
        }
    }

    private void await(TaskRow row, ActivatedJob job, JobFacts facts) {
        if (!row.viaListener) {
            row.submitted = submitted(row, facts);
            row.state = TaskState.OPEN;
            row.note = NOTE;
            row.viaListener = true;
            row.jobKey = job.getKey();
            row.changed("Camunda", clock.instant());
        }
    }

    private String submitted(TaskRow row, JobFacts facts) {
        Set<String> fields = forms.get(row.formId).keys();
        Map<String, Object> entries = new HashMap<>(facts.variables());
        entries.keySet().retainAll(fields);
        entries.keySet().removeAll(json.variables(row.variables).keySet());
        return json.write(entries);
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
