package org.duban.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What happened in a stretch of work.
 *
 * @param cases closed in the middle of it, where as many are on their way at any time
 * @param seconds how long that middle was
 * @param all closed from the first opening to the last close
 * @param cpu seconds of processor time that each process used for all of them, and for what was left to do after them
 */
record Window(int cases, double seconds, int all, Map<String, Double> cpu) {

    private static final double NANOS = 1e9;
    private static final Duration LOOK = Duration.ofMillis(20);

    /** Lets so many cases a time go through it, for so long after as many were closed as are on their way at a time. */
    static Window of(Cases work, int atATime, Duration length, Map<String, Long> processes, Rest rest) throws Exception {
        int first = work.closed();
        Map<String, Double> before = Usage.cpuSeconds(processes);
        work.begin(atATime);
        while (work.closed() < first + atATime) {
            Thread.sleep(LOOK);
        }
        int closed = work.closed();
        long start = System.nanoTime();
        Thread.sleep(length);
        int cases = work.closed() - closed;
        double seconds = (System.nanoTime() - start) / NANOS;
        work.finish();
        rest.done();
        Map<String, Double> cpu = new LinkedHashMap<>();
        Usage.cpuSeconds(processes).forEach((name, used) -> cpu.put(name, used - before.get(name)));
        return new Window(cases, seconds, work.closed() - first, cpu);
    }

    double rate() {
        return cases / seconds;
    }

    /** Milliseconds of processor time for a case, in this process. */
    double cpuMillis(String process) {
        return cpu.get(process) * 1000 / all;
    }

    /** Milliseconds of processor time for a case, in all processes together. */
    double cpuMillis() {
        return cpu.values().stream().mapToDouble(Double::doubleValue).sum() * 1000 / all;
    }

    /** Does what the cases left to do, such as their papers. */
    interface Rest {
        void done() throws Exception;
    }
}
