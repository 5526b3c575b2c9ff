package org.duban.bench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.HdrHistogram.Histogram;
import org.duban.bench.WorkListQuestions.Question;
import org.duban.testsupport.ApiClient;

/**
 * Somebody who reads work lists through the API, one after the other and no faster than a fixed pace, while something else
 * happens.
 */
final class Reading {

    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final ApiClient api;
    private final List<Question> questions = WorkListQuestions.all().values().stream()
            .filter(one -> one.path().startsWith("/api/")).toList();
    private final Histogram times = new Histogram(3);
    private volatile boolean goesOn = true;

    private Reading(ApiClient api) {
        this.api = api;
    }

    /** How many microseconds each answer took while that happened. */
    static Histogram during(ApiClient api, Happening happening) throws Exception {
        Reading reading = new Reading(api);
        CompletableFuture<Void> reader = CompletableFuture.runAsync(reading::read, Thread::startVirtualThread);
        try {
            happening.happen();
        } finally {
            reading.goesOn = false;
        }
        reader.get();
        return reading.times;
    }

    private void read() {
        long due = System.nanoTime();
        for (int number = 0; goesOn; number++) {
            due = Math.max(due + INTERVAL_NANOS, System.nanoTime());
            LockSupport.parkNanos(due - System.nanoTime());
            Question question = questions.get(number % questions.size());
            long asked = System.nanoTime();
            api.get(question.person(), question.path()).expect(200);
            times.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - asked));
        }
    }

    /** What goes on meanwhile. */
    interface Happening {
        void happen() throws Exception;
    }
}
