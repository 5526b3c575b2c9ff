package org.duban.bench;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whole rectification cases a second through the API, beside the same model driven by bare workers on the same broker,
 * turn about. Without and with the PDFs, which come after the answer and take processor time from it.
 */
final class LifecycleBenchmark implements Benchmark {

    /** The setting that leaves the PDFs to another replica. */
    static final String MAKES_PDFS = "DUBAN_DOCUMENT_MAKES_PDFS";
    private static final int CASES_AT_A_TIME = 16;

    @Override
    public void run(Stack stack, Options options, Report report) throws Exception {
        report.heading("Lifecycle: whole rectification cases, from opening to close");
        report.columns("round", "through Duban, cases/s", "bare workers, cases/s", "ratio",
                "Duban, ms of processor a case", "of it Duban / MariaDB / broker / driver", "bare, ms of processor a case");
        stack.restartDuban(Map.of(MAKES_PDFS, "false"));
        try (Office office = new Office(stack.api()); BareCases bare = new BareCases(stack.engine())) {
            warm(office, bare, options, stack);
            List<Pair> pairs = new ArrayList<>();
            for (int round = 1; round <= options.size(3, 1); round++) {
                pairs.add(pair(office, bare, options, stack));
                row(report, "without PDFs, " + round, pairs.getLast());
            }
            report.row("**without PDFs, median**", Median.of(pairs, one -> one.duban().rate()),
                    Median.of(pairs, one -> one.bare().rate()), Median.of(pairs, Pair::ratio),
                    Median.of(pairs, one -> one.duban().cpuMillis()), "",
                    Median.of(pairs, one -> one.bare().cpuMillis()));
        }
        withPdfs(stack, options, report);
    }

    private static void withPdfs(Stack stack, Options options, Report report) throws Exception {
        stack.restartDuban(Map.of(MAKES_PDFS, "true"));
        try (Office office = new Office(stack.api());
                BareCases bare = new BareCases(stack.engine());
                Connection database = stack.connect("duban")) {
            Pdfs pdfs = new Pdfs(database);
            pdfs.putOff();
            warm(office, bare, options, stack);
            pdfs.putOff();
            Window together = Window.of(office, CASES_AT_A_TIME, length(options), stack.processes());
            long behind = pdfs.waiting();
            double drained = pdfs.awaitAll();
            Pair pair = new Pair(together, bare(bare, options, stack));
            row(report, "with PDFs", pair);
            report.line("");
            report.line("With PDFs, %d of the documents were still without theirs at the end of the window; they came"
                    + " in the %.0f s after it, %.1f a second.", behind, drained, behind / drained);
        }
    }

    private static void warm(Office office, BareCases bare, Options options, Stack stack) throws InterruptedException {
        Duration warm = Duration.ofSeconds(options.size(60, 15));
        Window.of(office, CASES_AT_A_TIME, warm, stack.processes());
        Window.of(bare, CASES_AT_A_TIME, warm.dividedBy(2), stack.processes());
    }

    private static Pair pair(Office office, BareCases bare, Options options, Stack stack) throws InterruptedException {
        Window duban = Window.of(office, CASES_AT_A_TIME, length(options), stack.processes());
        return new Pair(duban, bare(bare, options, stack));
    }

    private static Window bare(BareCases bare, Options options, Stack stack) throws InterruptedException {
        return Window.of(bare, CASES_AT_A_TIME, length(options), stack.processes());
    }

    private static Duration length(Options options) {
        return Duration.ofSeconds(options.size(30, 15));
    }

    private static void row(Report report, String name, Pair pair) {
        Window duban = pair.duban();
        report.row(name, duban.rate(), pair.bare().rate(), pair.ratio(), duban.cpuMillis(),
                String.format(Locale.ROOT, "%.0f / %.0f / %.0f / %.0f", duban.cpuMillis("duban"),
                        duban.cpuMillis("mariadb"), duban.cpuMillis("camunda"), duban.cpuMillis("driver")),
                pair.bare().cpuMillis());
    }

    /** A stretch of each, one after the other. */
    private record Pair(Window duban, Window bare) {
        double ratio() {
            return duban.rate() / bare.rate();
        }
    }
}
