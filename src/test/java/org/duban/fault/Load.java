package org.duban.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;

/** People who open cases and take them on, several at a time, until they are told to stop; each waits for each answer. */
final class Load implements AutoCloseable {

    private static final int DRIVERS = 6;
    /** Every third case is left open, each at another step. */
    private static final int LEFT_OPEN = 3;

    private final PatientClient people;
    private final JsonNode site;
    private final ExecutorService drivers = Executors.newFixedThreadPool(DRIVERS);
    private final List<Future<?>> work = new ArrayList<>();
    private final List<DrivenCase> cases = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();
    private volatile boolean goesOn = true;

    Load(PatientClient people, JsonNode site) {
        this.people = people;
        this.site = site;
    }

    void begin() {
        for (int driver = 0; driver < DRIVERS; driver++) {
            work.add(drivers.submit(this::drive));
        }
    }

    private void drive() {
        while (goesOn) {
            int goal = goal(numbers.getAndIncrement());
            DrivenCase one = DrivenCase.open(people, site);
            cases.add(one);
            answers.incrementAndGet();
            while (goesOn && one.done() < goal) {
                one.next();
                answers.incrementAndGet();
            }
        }
    }

    private static int goal(int number) {
        int steps = DrivenCase.STEPS.size();
        return number % LEFT_OPEN == 0 ? number / LEFT_OPEN % steps : steps;
    }

    /** How many acts were answered so far; throws where somebody had to give up. */
    int answers() throws InterruptedException {
        for (Future<?> one : work) {
            if (one.isDone()) {
                await(one);
            }
        }
        return answers.get();
    }

    /** Lets everybody wait for the answer he asked for last, and take no further step. */
    List<DrivenCase> stop() throws InterruptedException {
        goesOn = false;
        for (Future<?> one : work) {
            await(one);
        }
        return List.copyOf(cases);
    }

    private static void await(Future<?> one) throws InterruptedException {
        try {
            one.get();
        } catch (ExecutionException broken) {
            throw new AssertionError("somebody could not go on", broken.getCause());
        }
    }

    @Override
    public void close() {
        goesOn = false;
        drivers.shutdownNow();
    }
}
