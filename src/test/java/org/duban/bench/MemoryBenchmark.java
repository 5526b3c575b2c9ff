package org.duban.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The memory of Duban's process while cases go through it, with their PDFs. */
final class MemoryBenchmark implements Benchmark {

    private static final int CASES_AT_A_TIME = 16;
    private static final Duration EVERY = Duration.ofMillis(250);

    @Override
    public void run(Stack stack, Options options, Report report) throws Exception {
        stack.restartDuban(Map.of(LifecycleBenchmark.MAKES_PDFS, "true"));
        long pid = stack.pid("duban");
        double idle = Usage.residentMib(pid);
        List<Double> resident = new ArrayList<>();
        try (Office office = new Office(stack.api())) {
            office.begin(CASES_AT_A_TIME);
            long end = System.nanoTime() + Duration.ofSeconds(options.size(90, 20)).toNanos();
            while (System.nanoTime() < end) {
                Thread.sleep(EVERY);
                resident.add(Usage.residentMib(pid));
                office.closed();
            }
            office.finish();
        }
        List<Double> later = resident.subList(resident.size() / 2, resident.size());
        report.heading("Memory of Duban's process under the lifecycle's load, PDFs included");
        report.columns("after the start, MiB", "steady (median of the second half), MiB", "peak, MiB");
        report.row(idle, Median.of(later, Double::doubleValue),
                resident.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
    }
}
