package org.duban.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Fifty thousand deadlines that end in the same moment: how fast they are marked, and how fast the engine is told, beside
 * a bare publisher of the same messages. Every one must be marked and told once.
 */
final class SweeperBenchmark implements Benchmark {

    @Override
    public void run(Stack stack, Options options, Report report) throws Exception {
        stack.restartDuban(Map.of());
        int storm = options.size(50_000, 2_000);
        int slice = options.size(10_000, 1_000);
        report.heading("Sweeper: deadlines that end at once");
        report.columns("what", "number", "seconds", "a second", "ratio to the bare publisher");
        try (Connection database = stack.connect("duban"); BarePublisher bare = new BarePublisher(stack.engine())) {
            DueDeadlines deadlines = new DueDeadlines(database);
            deadlines.lay(slice);
            awaitSent(deadlines, slice);
            storm(deadlines, storm, report);
            ratio(deadlines, bare, slice, options, report);
            effect(stack, deadlines, options.size(2_000, 300), report);
            report.line("");
            report.line("Each of the %d was marked once and told once. The broker pushed the bare publisher back %d times.",
                    storm, bare.pushedBack());
        }
    }

    private static void storm(DueDeadlines deadlines, int number, Report report) throws Exception {
        double sweptBefore = sweepSeconds();
        deadlines.lay(number);
        long start = System.nanoTime();
        awaitSent(deadlines, number);
        double all = (System.nanoTime() - start) / 1e9;
        double marking = sweepSeconds() - sweptBefore;
        deadlines.requireOnce(number);
        report.row("marked, while the outbox sends", number, marking, number / marking, "");
        report.row("marked and told, from the moment all were due", number, all, number / all, "");
    }

    private static void ratio(DueDeadlines deadlines, BarePublisher bare, int number, Options options, Report report)
            throws Exception {
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= options.size(3, 1); round++) {
            deadlines.layCommands(number);
            awaitSent(deadlines, number);
            double outbox = deadlines.secondsOfSending();
            double floor = bare.publish(number);
            ratios.add(floor / outbox);
            report.row("told by the outbox, " + round, number, outbox, number / outbox, floor / outbox);
            report.row("bare publisher, " + round, number, floor, number / floor, "");
        }
        report.row("**told by the outbox, median**", number, "", "", Median.of(ratios, Double::doubleValue));
    }

    /** Duban dies in the middle of the telling: after its restart every lapse has started its process once. */
    private static void effect(Stack stack, DueDeadlines deadlines, int number, Report report) throws Exception {
        try (LapseListener listener = new LapseListener(stack.engine())) {
            deadlines.lay(number);
            while (deadlines.sent() < number / 3) {
                Thread.sleep(20);
            }
            long before = deadlines.sent();
            stack.restartDuban(Map.of());
            awaitSent(deadlines, number);
            for (int patience = 600; listener.lapses() < number && patience > 0; patience--) {
                Thread.sleep(100);
            }
            if (listener.lapses() != number || listener.times() != number) {
                throw new IllegalStateException(listener.lapses() + " of " + number + " lapses were heard of, "
                        + listener.times() + " times in all");
            }
            deadlines.requireMarkedOnce(number);
            report.row("heard by a process, Duban killed at " + before, number, "", "", "each once");
        }
    }

    private static void awaitSent(DueDeadlines deadlines, int number) throws Exception {
        long giveUp = System.nanoTime() + 600_000_000_000L;
        while (deadlines.sent() < number) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("only " + deadlines.sent() + " of " + number + " were sent");
            }
            deadlines.count();
            Thread.sleep(500);
        }
        deadlines.count();
    }

    /** How long the sweeper has worked so far, by its own metric. */
    private static double sweepSeconds() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String metrics = http.send(
                    HttpRequest.newBuilder(URI.create(Stack.setting("DUBAN_WEB_URL")).resolve("/q/metrics")).build(),
                    HttpResponse.BodyHandlers.ofString()).body();
            return metrics.lines().filter(line -> line.startsWith("duban_deadlines_sweep_seconds_sum"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
        }
    }
}
