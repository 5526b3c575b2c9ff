package org.duban.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.duban.rectification.process.IsolatedModel;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobHandler;
import io.camunda.client.api.worker.JobWorker;

/**
 * The floor: the same model on the same broker, driven by workers that do nothing but answer, with no database and no
 * rule behind them. The copy's user tasks are service tasks, so that Duban's own workers leave them alone; for the engine
 * both are jobs with a listener behind.
 */
final class BareCases implements Cases {

    private static final Duration TIME_TO_LIVE = Duration.ofMinutes(1);
    private static final long PATIENCE_MILLIS = 60_000;
    private static final Map<String, Map<String, Object>> OUTCOMES = Map.of("UserTask_ApproveOrder",
            Map.of("approved", true), "UserTask_ServeOrder", Map.of("parties", List.of(1)),
            "UserTask_ConfirmReinspection",
            Map.of("agreed", true, "itemsLeft", false, "parties", List.of(), "closeCase", true));

    private final CamundaClient client;
    private final IsolatedModel model;
    private final EngineSender sender = new EngineSender();
    private final List<JobWorker> workers = new ArrayList<>();
    private final Map<String, CaseRun> open = new ConcurrentHashMap<>();
    private final Map<String, ActivatedJob> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean opens;

    BareCases(URI engine) throws IOException {
        String suffix = "bench" + System.nanoTime();
        this.model = new IsolatedModel(suffix);
        this.client = CamundaClient.newClientBuilder().applyEnvironmentVariableOverrides(false).preferRestOverGrpc(false)
                .grpcAddress(engine).jobHandlingExecutor(Executors.newVirtualThreadPerTaskExecutor(), true).build();
        client.newDeployResourceCommand().addResourceBytes(
                model.walkable(Path.of("bpmn", "rectification.bpmn")).getBytes(StandardCharsets.UTF_8),
                "rectification-" + suffix + ".bpmn").send().join();
        work("process.started", (jobs, job) -> complete(job, Map.of()));
        work(IsolatedModel.USER_TASK_TYPE, (jobs, job) -> task(job));
        work("task.completed", (jobs, job) -> listener(job));
    }

    private void work(String type, JobHandler handler) {
        workers.add(client.newWorker().jobType(model.name(type)).handler((jobs, job) -> {
            try {
                handler.handle(jobs, job);
            } catch (RuntimeException broken) {
                failure.compareAndSet(null, broken);
            }
        }).timeout(Duration.ofMinutes(5)).maxJobsActive(64).streamEnabled(true).open());
    }

    @Override
    public void begin(int atATime) {
        opens = true;
        for (int i = 0; i < atATime; i++) {
            Thread.ofVirtual().start(this::openNext);
        }
    }

    private void openNext() {
        if (opens) {
            int number = opened.incrementAndGet();
            String episode = model.name("case-" + number);
            open.put(episode, CaseRun.of(episode));
            publish("rectification.started", episode, Map.of("run", episode, "episode", episode, "caseId", number,
                    "caseNo", episode, "count", 1, "rectificationId", number));
        }
    }

    private void task(ActivatedJob job) {
        CaseRun run = run(job);
        if (!run.ready(job.getElementId())) {
            waiting.put(run.caseId(), job);
            // The opinion may have come between the question and the note.
            if (!run.ready(job.getElementId()) || waiting.remove(run.caseId()) == null) {
                return;
            }
        }
        if (job.getElementId().equals("UserTask_AnswerOrder")) {
            publish("rectification.answer-received", run.caseId(), Map.of("answerId", 1, "supervisorId", 1));
        }
        complete(job, Map.of());
    }

    private void listener(ActivatedJob job) {
        CaseRun run = run(job);
        complete(job, OUTCOMES.getOrDefault(job.getElementId(), Map.of()));
        run.done(job.getElementId());
        switch (job.getElementId()) {
            case "UserTask_GiveOpinion" -> {
                ActivatedJob next = waiting.remove(run.caseId());
                if (next != null) {
                    complete(next, Map.of());
                }
            }
            case "UserTask_CloseCase" -> {
                open.remove(run.caseId());
                closed.incrementAndGet();
                openNext();
            }
            default -> {
                // the engine goes on by itself
            }
        }
    }

    private CaseRun run(ActivatedJob job) {
        return open.get(String.valueOf(job.getVariablesAsMap().get("episode")));
    }

    private void complete(ActivatedJob job, Map<String, Object> variables) {
        sender.send(() -> client.newCompleteCommand(job.getKey()).variables(variables).send());
    }

    private void publish(String message, String key, Map<String, Object> variables) {
        sender.send(() -> client.newPublishMessageCommand().messageName(model.name(message)).correlationKey(key)
                .messageId(message + key).timeToLive(TIME_TO_LIVE).variables(variables).send());
    }

    @Override
    public int closed() {
        Throwable broken = failure.get();
        if (broken != null) {
            throw new IllegalStateException("the bare workers came to a stop", broken);
        }
        return closed.get();
    }

    @Override
    public void finish() throws InterruptedException {
        opens = false;
        long giveUp = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (closed() < opened.get()) {
            if (System.currentTimeMillis() > giveUp) {
                throw new IllegalStateException(opened.get() - closed.get() + " runs were left behind");
            }
            Thread.sleep(20);
        }
    }

    @Override
    public void close() {
        workers.forEach(JobWorker::close);
        client.close();
    }
}
