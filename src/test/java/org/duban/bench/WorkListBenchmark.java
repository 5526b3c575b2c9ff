package org.duban.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.HdrHistogram.Histogram;
import org.duban.bench.WorkListQuestions.Question;

/**
 * How long the work list takes, over HTTP, with ten thousand, a hundred thousand and a million open tasks: three Dubans,
 * each on a database of its own, are asked the same questions in turn, one at a time and no faster than a fixed pace, so
 * that whatever else the machine does falls on all three alike.
 */
final class WorkListBenchmark implements Benchmark {

    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(25);
    private static final double A_THOUSAND = 1000;
    private static final double AIM_MILLIS = 50;

    @Override
    public void run(Stack stack, Options options, Report report) throws Exception {
        int[] sizes = options.quick() ? new int[] { 1_000, 10_000 } : new int[] { 10_000, 100_000, 1_000_000 };
        Map<Integer, LocalDuban> dubans = new LinkedHashMap<>();
        try {
            for (int size : sizes) {
                TaskDatabase.create(stack, size);
                dubans.put(size, LocalDuban.start(stack, TaskDatabase.name(size)));
                TaskDatabase.fill(stack, size);
            }
            ask(dubans, options.size(20, 10), INTERVAL_NANOS);
            List<Answers> answers = ask(dubans, options.size(100, 20), INTERVAL_NANOS);
            tell(report, answers, dubans);
            cost(stack, report, dubans, options.size(10, 5));
        } finally {
            for (LocalDuban duban : dubans.values()) {
                duban.close();
            }
        }
    }

    private static List<Answers> ask(Map<Integer, LocalDuban> dubans, int rounds, long interval) {
        List<Answers> answers = new ArrayList<>();
        WorkListQuestions.all().forEach((name, question) -> dubans
                .forEach((size, duban) -> answers.add(new Answers(name, question, size, duban, histogram()))));
        long due = System.nanoTime();
        for (int round = 0; round < rounds; round++) {
            for (Answers one : answers) {
                // Where the machine cannot keep the pace the next question waits for the answer before it.
                due = Math.max(due + interval, System.nanoTime());
                LockSupport.parkNanos(due - System.nanoTime());
                one.ask();
            }
        }
        return answers;
    }

    private static void tell(Report report, List<Answers> answers, Map<Integer, LocalDuban> dubans) {
        report.heading("Work list: milliseconds from question to answer, by open tasks");
        report.columns("question", "open tasks", "p50", "p95", "p99", "p99 to that of the smallest");
        for (String kind : new String[] { "**API, all questions**", "**page, all questions**" }) {
            boolean page = kind.contains("page");
            Histogram smallest = all(answers, dubans.keySet().iterator().next(), page);
            dubans.keySet().forEach(size -> row(report, kind, size, all(answers, size, page), smallest));
        }
        Map<String, Histogram> smallest = new LinkedHashMap<>();
        answers.forEach(one -> row(report, one.name(), one.size(), one.times(),
                smallest.computeIfAbsent(one.name(), name -> one.times())));
        List<Integer> sizes = List.copyOf(dubans.keySet());
        report.verdict(Verdict.atMost("work list, p99 of all questions to the API, " + sizes.getLast() + " open tasks",
                p99(all(answers, sizes.getLast(), false)), AIM_MILLIS, "ms",
                "of %s open tasks: %s ms".formatted(sizes.getFirst(),
                        Report.figure(p99(all(answers, sizes.getFirst(), false))))));
    }

    private static double p99(Histogram times) {
        return times.getValueAtPercentile(99) / A_THOUSAND;
    }

    /** The same in processor time, which another load on the machine does not lengthen. */
    private static void cost(Stack stack, Report report, Map<Integer, LocalDuban> dubans, int rounds) {
        report.heading("Work list: milliseconds of processor time for an answer, over all questions");
        report.columns("open tasks", "Duban", "MariaDB");
        dubans.forEach((size, duban) -> {
            Map<String, Long> processes = Map.of("duban", duban.pid(), "mariadb", stack.pid("mariadb"));
            Map<String, Double> before = Usage.cpuSeconds(processes);
            for (int round = 0; round < rounds; round++) {
                WorkListQuestions.all().values().forEach(one -> duban.api().get(one.person(), one.path()).expect(200));
            }
            double answers = rounds * WorkListQuestions.all().size() / A_THOUSAND;
            Map<String, Double> after = Usage.cpuSeconds(processes);
            report.row(size, (after.get("duban") - before.get("duban")) / answers,
                    (after.get("mariadb") - before.get("mariadb")) / answers);
        });
    }

    private static Histogram all(List<Answers> answers, int size, boolean page) {
        Histogram sum = histogram();
        answers.stream().filter(one -> one.size() == size && one.name().startsWith("page") == page)
                .forEach(one -> sum.add(one.times()));
        return sum;
    }

    private static void row(Report report, String name, int size, Histogram times, Histogram smallest) {
        report.row(name, size, times.getValueAtPercentile(50) / A_THOUSAND,
                times.getValueAtPercentile(95) / A_THOUSAND, times.getValueAtPercentile(99) / A_THOUSAND,
                times.getValueAtPercentile(99) / (double) smallest.getValueAtPercentile(99));
    }

    private static Histogram histogram() {
        return new Histogram(TimeUnit.MINUTES.toMicros(2), 3);
    }

    /** The answers to one question by one Duban, in microseconds. */
    private record Answers(String name, Question question, int size, LocalDuban duban, Histogram times) {

        void ask() {
            long asked = System.nanoTime();
            duban.api().get(question.person(), question.path()).expect(200);
            times.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - asked));
        }
    }
}
