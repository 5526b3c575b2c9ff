package org.duban.bench;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a whole rectification case costs through the API, beside the bare engine that walks the same model on the same
 * database server, turn about; without and with the PDFs, which are waited for.
 */
final class LifecycleBenchmark implements Benchmark {

    /** The setting that leaves the PDFs to another replica. */
    static final String MAKES_PDFS = "DUBAN_DOCUMENT_MAKES_PDFS";
    static final int CASES_AT_A_TIME = 16;
    private static final double AIM_FLOORS = 3;
    private static final double AIM_PDFS = 1.5;

    @Override
    public void run(Stack stack, Options options, Report report) throws Exception {
        report.heading("Lifecycle: whole rectification cases, from opening to close");
        report.columns("round", "through Duban, cases/s", "bare engine, cases/s", "whole system, ms of processor a case",
                "of it Duban / MariaDB / Keycloak", "bare engine and MariaDB, ms of processor a case", "ratio");
        List<Pair> pairs = new ArrayList<>();
        try (BareCases bare = new BareCases(stack, CASES_AT_A_TIME)) {
            stack.restartDuban(Map.of(MAKES_PDFS, "false"));
            try (Office office = new Office(stack.api())) {
                warm(office, bare, options, stack);
                for (int round = 1; round <= options.size(3, 1); round++) {
                    pairs.add(pair(office, bare, options, stack, () -> {
                    }));
                    row(report, "without PDFs, " + round, pairs.getLast());
                }
            }
            Pair papers = withPdfs(stack, bare, options);
            row(report, "with PDFs", papers);
            verdicts(report, pairs, papers);
        }
    }

    /** All papers of the stretch are waited for, so that none of their cost is left out. */
    private static Pair withPdfs(Stack stack, BareCases bare, Options options) throws Exception {
        try (Connection database = stack.connect("duban")) {
            Pdfs pdfs = new Pdfs(database);
            pdfs.putOff();
            stack.restartDuban(Map.of(MAKES_PDFS, "true"));
            try (Office office = new Office(stack.api())) {
                warm(office, bare, options, stack);
                pdfs.awaitAll();
                return pair(office, bare, options, stack, pdfs::awaitAll);
            }
        }
    }

    private static void warm(Office office, BareCases bare, Options options, Stack stack) throws Exception {
        Duration warm = Duration.ofSeconds(options.size(60, 10));
        Window.of(office, CASES_AT_A_TIME, warm, stack.system(), () -> {
        });
        Window.of(bare, CASES_AT_A_TIME, warm.dividedBy(2), stack.bare(), () -> {
        });
    }

    private static Pair pair(Office office, BareCases bare, Options options, Stack stack, Window.Rest rest)
            throws Exception {
        Duration length = Duration.ofSeconds(options.size(30, 10));
        Window duban = Window.of(office, CASES_AT_A_TIME, length, stack.system(), rest);
        return new Pair(duban, Window.of(bare, CASES_AT_A_TIME, length, stack.bare(), () -> {
        }));
    }

    private static void row(Report report, String name, Pair pair) {
        Window duban = pair.duban();
        report.row(name, duban.rate(), pair.bare().rate(), duban.cpuMillis(), parts(duban), pair.bare().cpuMillis(),
                duban.cpuMillis() / pair.bare().cpuMillis());
    }

    private static String parts(Window duban) {
        return String.format(Locale.ROOT, "%.0f / %.0f / %.0f", duban.cpuMillis("duban"), duban.cpuMillis("mariadb"),
                duban.cpuMillis("keycloak"));
    }

    private static void verdicts(Report report, List<Pair> pairs, Pair papers) {
        double duban = Median.of(pairs, one -> one.duban().cpuMillis());
        String parts = "Duban / MariaDB / Keycloak: " + parts(pairs.getLast().duban()) + " ms";
        report.verdict(Verdict.times("processor time of a case without PDFs, beside the bare engine", duban,
                Median.of(pairs, one -> one.bare().cpuMillis()), AIM_FLOORS, "ms", parts));
        report.verdict(Verdict.times("processor time of a case with PDFs, beside without", papers.duban().cpuMillis(), duban,
                AIM_PDFS, "ms", "Duban / MariaDB / Keycloak: " + parts(papers.duban()) + " ms"));
    }

    /** A stretch of each, one after the other. */
    private record Pair(Window duban, Window bare) {
    }
}
