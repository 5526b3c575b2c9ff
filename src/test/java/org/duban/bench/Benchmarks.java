package org.duban.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Runs the benchmarks that the arguments name, all of them without a name, and prints what was found. */
public final class Benchmarks {

    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("lifecycle", new LifecycleBenchmark());
        ALL.put("memory", new MemoryBenchmark());
        ALL.put("worklist", new WorkListBenchmark());
        ALL.put("fresh", new FreshBenchmark());
        ALL.put("start", new StartBenchmark());
        // Last: it leaves thousands of cases on the lists of those who work in the others.
        ALL.put("storm", new StormBenchmark());
    }

    private Benchmarks() {
    }

    /** Arguments: names of benchmarks, and {@code --quick} for a size that shows that they work. */
    public static void main(String... arguments) throws Exception {
        Options options = Options.of(Set.copyOf(ALL.keySet()), arguments);
        try (Stack stack = Stack.ofEnvironment()) {
            Report report = new Report();
            report.machine(options);
            for (Map.Entry<String, Benchmark> one : ALL.entrySet()) {
                if (options.wants(one.getKey())) {
                    Report.say("%s begins, load %s", one.getKey(), Usage.load());
                    one.getValue().run(stack, options, report);
                }
            }
            report.print();
        }
    }
}
