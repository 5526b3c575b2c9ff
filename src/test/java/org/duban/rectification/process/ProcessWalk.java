package org.duban.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;

/** One run of an {@link IsolatedModel}, driven by a bare worker that takes each job when the test asks for it. */
final class ProcessWalk {

    private static final Duration JOB_TIMEOUT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration QUIET = Duration.ofMillis(700);

    private final CamundaClient client;
    private final IsolatedModel model;
    private final String episode;
    private final List<ActivatedJob> taken;
    private long instance;

    /**
     * Prepares a run.
     *
     * @param taken jobs that some walk activated and nobody asked for yet; shared by all walks of one model
     */
    ProcessWalk(CamundaClient client, IsolatedModel model, List<ActivatedJob> taken, String episode) {
        this.client = client;
        this.model = model;
        this.taken = taken;
        this.episode = episode;
    }

    /** Sends the start message and answers the listener of the start event. */
    ProcessWalk start(Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put("episode", episode);
        all.put("run", run());
        send(RectificationProcess.Message.STARTED, episode, all);
        ActivatedJob job = take("process.started", own("StartEvent_OrderOpened"));
        instance = job.getProcessInstanceKey();
        complete(job, Map.of());
        return this;
    }

    /** Sends a message to the run. */
    void hint(String message, Map<String, Object> variables) {
        send(message, run(), variables);
    }

    /** Sends a message to one of several things that wait in the run. */
    void hintAbout(String subject, String message) {
        send(message, run() + "/" + subject, Map.of());
    }

    private String run() {
        return "run of " + episode;
    }

    private void send(String message, String key, Map<String, Object> variables) {
        client.newPublishMessageCommand().messageName(model.name(message)).correlationKey(key)
                .timeToLive(Duration.ofMinutes(1)).variables(variables).send().join();
    }

    /** Waits for the user task and leaves it open. */
    ActivatedJob task(String elementId) {
        return task(elementId, job -> true);
    }

    /** Waits for the user task of that element that fits, and leaves it open. */
    ActivatedJob task(String elementId, Predicate<ActivatedJob> which) {
        return take(IsolatedModel.USER_TASK_TYPE, own(elementId).and(which));
    }

    /** Completes a user task as a form would, then answers its listener with what the domain says. */
    void finish(ActivatedJob task, Map<String, Object> submitted, Map<String, Object> outcome) {
        complete(task, submitted);
        ActivatedJob listener = take("task.completed",
                job -> job.getElementInstanceKey() == task.getElementInstanceKey());
        assertThat(listener.getVariablesAsMap()).containsAllEntriesOf(submitted);
        complete(listener, outcome);
    }

    /** Waits for the user task and finishes it. */
    void act(String elementId, Map<String, Object> outcome) {
        finish(task(elementId), Map.of("remark", "x"), outcome);
    }

    /** Answers the service task of that job type and returns what it saw. */
    Map<String, Object> serve(String jobType, Map<String, Object> outcome) {
        ActivatedJob job = take(jobType, ours());
        complete(job, outcome);
        return job.getVariablesAsMap();
    }

    /** Answers the listener of the boundary event that ended a task. */
    void interrupted(String boundaryEventId) {
        complete(take("task.interrupted", own(boundaryEventId)), Map.of());
    }

    /** The job is no more: its element was left. */
    void assertGone(ActivatedJob job) {
        assertThatThrownBy(() -> client.newCompleteCommand(job).send().join()).hasMessageContaining("NOT_FOUND");
    }

    /** Nothing more of the type comes. */
    void assertNone(String jobType) {
        poll(jobType, QUIET);
        assertThat(taken).filteredOn(job -> job.getType().equals(model.name(jobType)) && ours().test(job)).isEmpty();
    }

    /** The run came to its end by itself. */
    void assertEnded() {
        assertThatThrownBy(() -> client.newCancelInstanceCommand(instance).send().join())
                .hasMessageContaining("NOT_FOUND");
    }

    /** The run still goes on; ends it. */
    void cancelRunning() {
        client.newCancelInstanceCommand(instance).send().join();
    }

    private ActivatedJob take(String jobType, Predicate<ActivatedJob> which) {
        String type = model.name(jobType);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            for (ActivatedJob job : taken) {
                if (job.getType().equals(type) && which.test(job)) {
                    taken.remove(job);
                    return job;
                }
            }
            assertThat(System.nanoTime()).as("no job %s within %s; held: %s", jobType, PATIENCE,
                    taken.stream().map(ActivatedJob::getElementId).toList()).isLessThan(end);
            poll(jobType, Duration.ofSeconds(2));
        }
    }

    private void poll(String jobType, Duration wait) {
        taken.addAll(client.newActivateJobsCommand().jobType(model.name(jobType)).maxJobsToActivate(20)
                .timeout(JOB_TIMEOUT).requestTimeout(wait).send().join().getJobs());
    }

    private void complete(ActivatedJob job, Map<String, Object> variables) {
        client.newCompleteCommand(job).variables(variables).send().join();
    }

    private Predicate<ActivatedJob> own(String elementId) {
        return ours().and(job -> job.getElementId().equals(elementId));
    }

    private Predicate<ActivatedJob> ours() {
        return job -> episode.equals(job.getVariablesAsMap().get("episode"));
    }
}
