package org.duban.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code ./duban up} beside the stack of the benchmarks, which is idle: how soon it is ready with the data of an earlier start,
 * and how much memory all that it starts takes, before and after people have worked with it.
 */
final class StartBenchmark implements Benchmark {

    private static final int CASES_AT_A_TIME = 4;
    private static final double AIM_SECONDS = 15;
    /** 1.4 GB. */
    private static final double AIM_MIB = 1_400_000_000.0 / (1 << 20);

    @Override
    public void run(Stack stack, Options options, Report report) throws Exception {
        Path state = stack.state().resolve("start");
        report.heading("Start: ./duban up, packaged before");
        report.columns("start", "seconds until ready", "MiB when ready: Duban / Keycloak / MariaDB", "all");
        try (LocalUp up = LocalUp.start(state)) {
            row(report, "on an empty folder, with the demo's history made", up);
        }
        List<Double> seconds = new ArrayList<>();
        for (int again = 1; again < options.size(3, 1); again++) {
            try (LocalUp up = LocalUp.start(state)) {
                seconds.add(up.seconds());
                row(report, "again", up);
            }
        }
        try (LocalUp up = LocalUp.start(state)) {
            seconds.add(up.seconds());
            row(report, "again", up);
            work(up, options.size(60, 4));
            Map<String, Double> worked = up.residentMib();
            report.row("the same after the work", "", parts(worked), sum(worked));
            report.verdict(Verdict.atMost("./duban up again, until ready, median", Median.of(seconds, Double::doubleValue),
                    AIM_SECONDS, "s", ""));
            report.verdict(Verdict.atMost("memory of all that ./duban up starts, after work", sum(worked), AIM_MIB, "MiB",
                    "Duban / Keycloak / MariaDB: " + parts(worked)));
        }
    }

    private static void work(LocalUp up, int cases) throws InterruptedException {
        try (Office office = new Office(up.api())) {
            office.begin(CASES_AT_A_TIME);
            while (office.closed() < cases) {
                Thread.sleep(100);
            }
            office.finish();
        }
    }

    private static void row(Report report, String name, LocalUp up) throws Exception {
        Map<String, Double> resident = up.residentMib();
        report.row(name, up.seconds(), parts(resident), sum(resident));
    }

    private static String parts(Map<String, Double> resident) {
        return "%s / %s / %s".formatted(Report.figure(resident.get("duban")), Report.figure(resident.get("keycloak")),
                Report.figure(resident.get("mariadb")));
    }

    private static double sum(Map<String, Double> resident) {
        return resident.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
