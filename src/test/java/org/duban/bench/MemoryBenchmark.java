package org.duban.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The memory of Duban's process, with the engine inside, while cases go through it with their PDFs. */
final class MemoryBenchmark implements Benchmark {

    private static final Duration EVERY = Duration.ofMillis(250);
    private static final double AIM_MIB = 450;
    private static final double A_MIB = 1 << 20;

    @Override
    public void run(Stack stack, Options options, Report report) throws Exception {
        stack.restartDuban(Map.of(LifecycleBenchmark.MAKES_PDFS, "true"));
        long pid = stack.pid("duban");
        double idle = Usage.residentMib(pid);
        List<Double> resident = new ArrayList<>();
        try (Office office = new Office(stack.api())) {
            office.begin(LifecycleBenchmark.CASES_AT_A_TIME);
            long end = System.nanoTime() + Duration.ofSeconds(options.size(180, 20)).toNanos();
            while (System.nanoTime() < end) {
                Thread.sleep(EVERY);
                resident.add(Usage.residentMib(pid));
                office.closed();
            }
            office.finish();
        }
        double steady = Median.of(resident.subList(resident.size() / 2, resident.size()), Double::doubleValue);
        double peak = resident.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        collect(pid);
        double heap = used("heap");
        report.heading("Memory of Duban's process under the lifecycle's load, PDFs included, MiB");
        report.columns("after the start", "steady (median of the second half)", "peak", "heap after a collection",
                "classes and compiled code");
        report.row(idle, steady, peak, heap, used("nonheap"));
        report.verdict(Verdict.atMost("memory of Duban's process under load with PDFs, at its peak", peak, AIM_MIB, "MiB",
                "heap after a collection %s, classes and compiled code %s MiB".formatted(Report.figure(heap),
                        Report.figure(used("nonheap")))));
    }

    private static void collect(long pid) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        new ProcessBuilder(jcmd, String.valueOf(pid), "GC.run").redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                .waitFor();
    }

    /** What Duban's own metrics say of an area of its memory. */
    private static double used(String area) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String metrics = http.send(
                    HttpRequest.newBuilder(URI.create(Stack.setting("DUBAN_WEB_URL")).resolve("/q/metrics")).build(),
                    HttpResponse.BodyHandlers.ofString()).body();
            return metrics.lines()
                    .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"" + area + "\""))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum() / A_MIB;
        }
    }
}
