package org.duban.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.duban.testsupport.ApiClient;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The people of a city at work over HTTP: each reads his own work list again and again and does what is on it, and
 * whenever a case is closed the inspector opens the next.
 */
final class Office implements Cases {

    private static final List<String> PEOPLE = List.of("inspector1", "inspector2", "leader1", "case-officer1",
            "contractor1", "supervisor1");
    private static final long PAUSE_MILLIS = 500;
    private static final long PATIENCE_MILLIS = 300_000;

    private final ApiClient api;
    private final OfficeActs acts;
    private final Map<String, CaseRun> open = new ConcurrentHashMap<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean opens;
    private volatile boolean works;

    Office(ApiClient api) {
        this.api = api;
        this.acts = new OfficeActs(api);
    }

    @Override
    public void begin(int atATime) {
        opens = true;
        works = true;
        PEOPLE.forEach(person -> run(() -> workThrough(person)));
        for (int i = 0; i < atATime; i++) {
            run(this::openNext);
        }
    }

    @Override
    public int closed() {
        Throwable broken = failure.get();
        if (broken != null) {
            throw new IllegalStateException("the office came to a stop", broken);
        }
        return closed.get();
    }

    @Override
    public void finish() throws InterruptedException {
        opens = false;
        long giveUp = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (closed() < opened.get()) {
            if (System.currentTimeMillis() > giveUp) {
                throw new IllegalStateException(opened.get() - closed.get() + " cases were left behind: " + open.keySet());
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        works = false;
        // Whoever still reads his list must have put it away before somebody begins again.
        Thread.sleep(PAUSE_MILLIS * 2);
    }

    private void openNext() {
        if (opens) {
            opened.incrementAndGet();
            CaseRun begun = acts.open();
            open.put(begun.caseId(), begun);
        }
    }

    private void workThrough(String person) throws InterruptedException {
        while (works) {
            for (JsonNode task : api.get(person, "/api/tasks?whose=unit&sort=created&limit=200").expect(200).path("items")) {
                CaseRun run = open.get(task.path("caseId").asText());
                String element = task.path("element").asText();
                if (run != null && person.equals(OfficeActs.who(element)) && run.ready(element)
                        && taken.add(task.path("id").asText())) {
                    run(() -> act(run, person, element, task));
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private void act(CaseRun run, String person, String element, JsonNode task) {
        acts.act(person, element, task);
        run.done(element);
        if (element.equals("UserTask_ApproveClosing")) {
            closed.incrementAndGet();
            open.remove(run.caseId());
            openNext();
        }
    }

    private void run(Work work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (Throwable broken) {
                failure.compareAndSet(null, broken);
                works = false;
            }
        });
    }

    @Override
    public void close() {
        works = false;
        threads.shutdownNow();
    }

    private interface Work {
        void run() throws InterruptedException;
    }
}
