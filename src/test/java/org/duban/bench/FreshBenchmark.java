package org.duban.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Somebody submits, and the next person's very next list must show what follows: counts the lists that did not. Several cases
 * go on side by side.
 */
final class FreshBenchmark implements Benchmark {

    private static final int CASES_AT_A_TIME = 8;
    /** Each step and the one whose task is there when it is done; the re-inspection waits already while an opinion is given. */
    private static final List<String> STEPS = List.of("UserTask_DraftOrder", "UserTask_ApproveOrder",
            "UserTask_IssueOrder", "UserTask_UploadSealedOrder", "UserTask_ServeOrder", "UserTask_AnswerOrder",
            "UserTask_GiveOpinion",
            "UserTask_Reinspect", "UserTask_ConfirmReinspection", "UserTask_CloseCase", "UserTask_ApproveClosing");
    private static final int WITHOUT_NEXT = STEPS.indexOf("UserTask_GiveOpinion");

    @Override
    public void run(Stack stack, Options options, Report report) throws Exception {
        int wanted = options.size(10_000, 100);
        Pairs pairs = new Pairs(new OfficeActs(stack.api()), wanted);
        try (ExecutorService threads = Executors.newFixedThreadPool(CASES_AT_A_TIME)) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < CASES_AT_A_TIME; i++) {
                work.add(threads.submit(pairs::walkOn));
            }
            for (Future<?> one : work) {
                one.get();
            }
        }
        report.heading("Fresh lists: a task is submitted, the next list of the next person must show what follows");
        report.columns("pairs", "stale", "submit, p50 and p99 in ms", "list, p50 and p99 in ms");
        report.row(pairs.asked.get(), pairs.stale.get(), pairs.times(pairs.submits), pairs.times(pairs.lists));
        report.verdict(Verdict.exactly("stale lists among " + pairs.asked.get() + " right after a submission",
                pairs.stale.get(), 0, "the next step is there when the answer is"));
    }

    /** What was found. */
    private record Pairs(OfficeActs acts, int wanted, AtomicInteger asked, AtomicInteger stale, Histogram submits,
            Histogram lists) {

        Pairs(OfficeActs acts, int wanted) {
            this(acts, wanted, new AtomicInteger(), new AtomicInteger(), new ConcurrentHistogram(3),
                    new ConcurrentHistogram(3));
        }

        void walkOn() {
            while (asked.get() < wanted) {
                long submitted = System.nanoTime();
                CaseRun run = acts.open();
                submits.recordValue(micros(submitted));
                JsonNode task = listed(run, STEPS.getFirst());
                for (int step = 0; step < STEPS.size(); step++) {
                    task = walk(run, step, task);
                }
            }
        }

        /** Does the step and lists what follows. */
        private JsonNode walk(CaseRun run, int step, JsonNode task) {
            String element = STEPS.get(step);
            long submitted = System.nanoTime();
            acts.act(OfficeActs.who(element), element, task);
            submits.recordValue(micros(submitted));
            if (step + 1 == STEPS.size()) {
                return task;
            }
            String next = STEPS.get(step + 1);
            return step == WITHOUT_NEXT ? acts.listed(run, next) : listed(run, next);
        }

        private JsonNode listed(CaseRun run, String element) {
            long began = System.nanoTime();
            JsonNode task = acts.listed(run, element);
            lists.recordValue(micros(began));
            asked.incrementAndGet();
            if (task.isMissingNode()) {
                stale.incrementAndGet();
            }
            while (task.isMissingNode()) {
                task = acts.listed(run, element);
            }
            return task;
        }

        private static long micros(long since) {
            return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - since);
        }

        String times(Histogram histogram) {
            return Report.figure(histogram.getValueAtPercentile(50) / 1000.0) + ", "
                    + Report.figure(histogram.getValueAtPercentile(99) / 1000.0);
        }
    }
}
