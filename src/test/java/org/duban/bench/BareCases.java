package org.duban.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.duban.engine.embedded.BareEngine;
import org.duban.rectification.process.RectificationProcess;

import com.github.f4b6a3.uuid.UuidCreator;

/**
 * The floor: the bare engine walks the same model on the same database server, in a database of its own, with a thread for
 * each case that is on its way.
 */
final class BareCases implements Cases {

    private static final String DATABASE = "duban_floor";
    private static final List<String> BEFORE_ANSWER = List.of("UserTask_DraftOrder", "UserTask_ApproveOrder",
            "UserTask_IssueOrder", "UserTask_UploadSealedOrder", "UserTask_ServeOrder");
    private static final List<String> AFTER_ANSWER = List.of("UserTask_AnswerOrder", "UserTask_GiveOpinion",
            "UserTask_Reinspect", "UserTask_ConfirmReinspection", "UserTask_CloseCase",
            "UserTask_ApproveClosing");
    private static final Map<String, Map<String, Object>> OUTCOMES = Map.of("UserTask_ApproveOrder",
            Map.of("approved", true), "UserTask_ApproveClosing", Map.of("approved", true), "UserTask_ServeOrder",
            Map.of("parties", List.of(1L), "closed", true),
            "UserTask_ConfirmReinspection",
            Map.of("agreed", true, "itemsLeft", false, "parties", List.of(), "closeCase", true));

    private final BareEngine engine;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private volatile List<Future<?>> work = List.of();
    private volatile boolean opens;

    BareCases(Stack stack, int atATime) throws Exception {
        try (Connection main = stack.connect("duban")) {
            Stack.run(main, "DROP DATABASE IF EXISTS " + DATABASE);
            Stack.run(main, "CREATE DATABASE " + DATABASE);
        }
        this.engine = new BareEngine(Stack.url(DATABASE), Stack.setting("DUBAN_DB_OWNER_USERNAME"),
                Stack.setting("DUBAN_DB_OWNER_PASSWORD"), atATime, Path.of("bpmn", "rectification.bpmn"));
    }

    @Override
    public void begin(int atATime) {
        opens = true;
        work = Stream.<Future<?>> generate(() -> threads.submit(this::walkOn)).limit(atATime).toList();
    }

    private void walkOn() {
        while (opens) {
            walk(UuidCreator.getTimeOrderedEpoch().toString(), number.incrementAndGet());
            closed.incrementAndGet();
        }
    }

    private void walk(String run, long dossier) {
        String dossierNo = "济住建实名案〔2026〕" + dossier + "号";
        engine.start(RectificationProcess.ID, run, Map.of("run", run, "episode", dossierNo + "/rectification/1",
                "dossierId", dossier, "dossierNo", dossierNo, "count", 1, "rectificationId", dossier));
        BEFORE_ANSWER.forEach(element -> complete(run, element));
        engine.tell(run, RectificationProcess.Message.ANSWER_RECEIVED, Map.of("answerId", dossier, "supervisorId", 1));
        AFTER_ANSWER.forEach(element -> complete(run, element));
    }

    private void complete(String run, String element) {
        engine.complete(run, element, OUTCOMES.getOrDefault(element, Map.of()));
    }

    @Override
    public int closed() {
        work.stream().filter(Future::isDone).forEach(BareCases::await);
        return closed.get();
    }

    @Override
    public void finish() {
        opens = false;
        work.forEach(BareCases::await);
        if (engine.open() > 0) {
            throw new IllegalStateException(engine.open() + " instances were left behind");
        }
    }

    private static void await(Future<?> one) {
        try {
            one.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("the bare engine came to a stop", broken.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        opens = false;
        threads.shutdownNow();
        engine.close();
    }
}
