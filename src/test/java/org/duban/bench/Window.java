package org.duban.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What happened in a stretch of steady work.
 *
 * @param cpu seconds of processor time that each process used
 */
record Window(int cases, double seconds, Map<String, Double> cpu) {

    private static final double NANOS = 1e9;
    private static final Duration LOOK = Duration.ofMillis(20);

    /** Lets the work run in, until as many were closed as are on their way at a time, and counts from there. */
    static Window of(Cases work, int atATime, Duration length, Map<String, Long> processes)
            throws InterruptedException {
        int first = work.closed();
        work.begin(atATime);
        while (work.closed() < first + atATime) {
            Thread.sleep(LOOK);
        }
        int before = work.closed();
        Map<String, Double> cpuBefore = Usage.cpuSeconds(processes);
        long start = System.nanoTime();
        Thread.sleep(length);
        int cases = work.closed() - before;
        double seconds = (System.nanoTime() - start) / NANOS;
        Map<String, Double> cpu = new LinkedHashMap<>();
        Usage.cpuSeconds(processes).forEach((name, used) -> cpu.put(name, used - cpuBefore.get(name)));
        work.finish();
        return new Window(cases, seconds, cpu);
    }

    double rate() {
        return cases / seconds;
    }

    /** Milliseconds of processor time for a case, in this process. */
    double cpuMillis(String process) {
        return cases == 0 ? Double.NaN : cpu.get(process) * 1000 / cases;
    }

    /** Milliseconds of processor time for a case, in all processes together. */
    double cpuMillis() {
        return cases == 0 ? Double.NaN : cpu.values().stream().mapToDouble(Double::doubleValue).sum() * 1000 / cases;
    }
}
