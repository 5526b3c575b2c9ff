package org.duban.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.HdrHistogram.Histogram;
import org.duban.testsupport.ApiClient;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Ten thousand deadlines that end with the same day, each of another case whose instance runs: each must be marked and told
 * once, soon, while people go on reading their work lists.
 */
final class StormBenchmark implements Benchmark {

    private static final List<String> UNTIL_SERVED = List.of("UserTask_DraftOrder", "UserTask_ApproveOrder",
            "UserTask_IssueOrder", "UserTask_UploadSealedOrder", "UserTask_ServeOrder");
    private static final double AIM_SECONDS = 140;
    private static final double AIM_TIMES = 2;
    private static final double A_THOUSAND = 1000;

    @Override
    public void run(Stack stack, Options options, Report report) throws Exception {
        stack.restartDuban(Map.of());
        int number = options.size(10_000, 300);
        try (Connection database = stack.connect("duban")) {
            CaseRun original = served(stack.api());
            new Copies(database, original).make(number);
            Storm storm = new Storm(database, number);
            Reading.during(stack.api(), () -> Thread.sleep(Duration.ofSeconds(options.size(20, 5))));
            Histogram quiet = Reading.during(stack.api(), () -> Thread.sleep(Duration.ofSeconds(options.size(60, 10))));
            LocalDateTime end = end(database, original);
            Map<String, Double> before = Usage.cpuSeconds(stack.system());
            double[] seconds = new double[1];
            Histogram meanwhile = Reading.during(stack.api(), () -> {
                moveClock(stack.api(), end);
                seconds[0] = storm.await();
            });
            tell(report, number, storm.once(), seconds[0], quiet, meanwhile, cost(stack, before, number));
        }
    }

    /** A case whose order is served, so that its period runs. */
    private static CaseRun served(ApiClient api) {
        OfficeActs acts = new OfficeActs(api);
        CaseRun run = acts.open();
        for (String element : UNTIL_SERVED) {
            acts.act(OfficeActs.who(element), element, acts.listed(run, element));
        }
        return run;
    }

    private static LocalDateTime end(Connection database, CaseRun original) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement
                        .executeQuery("SELECT due_at FROM deadlines WHERE dossier_id = " + original.caseId())) {
            row.next();
            return row.getObject(1, LocalDateTime.class);
        }
    }

    /** An hour after the end the day's deadlines are over, all at once. */
    private static void moveClock(ApiClient api, LocalDateTime end) {
        JsonNode moved = api
                .post("admin1", "/api/dev/clock", Map.of("at", end.plusHours(1).atOffset(ZoneOffset.UTC).toString()))
                .expect(200);
        Report.say("the clock shows %s", moved.path("at").asText());
    }

    private static String cost(Stack stack, Map<String, Double> before, int number) {
        Map<String, Double> after = Usage.cpuSeconds(stack.system());
        return String.format(Locale.ROOT, "processor time for each, with the lists read meanwhile: Duban %.1f, MariaDB %.1f ms",
                (after.get("duban") - before.get("duban")) * A_THOUSAND / number,
                (after.get("mariadb") - before.get("mariadb")) * A_THOUSAND / number);
    }

    private static void tell(Report report, int number, long once, double seconds, Histogram quiet, Histogram meanwhile,
            String cost) {
        report.heading("Deadline storm: deadlines of as many cases that end at once");
        report.columns("deadlines", "each marked and told once", "seconds from the first mark to the last told", "a second",
                "lists, quiet: number, p50, p99 in ms", "lists meanwhile: number, p50, p99 in ms");
        report.row(number, once, seconds, number / seconds, times(quiet), times(meanwhile));
        report.verdict(Verdict.exactly("deadlines that end at once, each marked and told once", once, number, ""));
        report.verdict(Verdict.atMost(String.format(Locale.ROOT, "%,d deadlines, from the first mark to the last told", number),
                seconds,
                AIM_SECONDS, "s", cost));
        report.verdict(Verdict.times("p99 of the work list meanwhile, beside the quiet one", p(meanwhile, 99), p(quiet, 99),
                AIM_TIMES, "ms", ""));
    }

    private static String times(Histogram histogram) {
        return histogram.getTotalCount() + ", " + Report.figure(p(histogram, 50)) + ", " + Report.figure(p(histogram, 99));
    }

    private static double p(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / A_THOUSAND;
    }
}
