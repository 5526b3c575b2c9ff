package org.duban.operations;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import org.duban.engine.EngineCheck;
import org.duban.engine.Finding;
import org.duban.engine.Leases;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;

/** Runs every reconciliation once a minute on one replica, with a metric each. */
@ApplicationScoped
public class Reconciliations {

    /** Little longer than the pause between two rounds: when a replica dies, another one takes over soon. */
    private static final Duration LEASE = Duration.ofSeconds(90);
    private static final int FAILED = -1;

    private final Instance<Reconciliation> all;
    private final Instance<EngineCheck> engine;
    private final Leases leases;
    private final MeterRegistry meters;
    private final Map<String, List<Finding>> findings = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> gauges = new ConcurrentHashMap<>();

    Reconciliations(Instance<Reconciliation> all, Instance<EngineCheck> engine, Leases leases, MeterRegistry meters) {
        this.all = all;
        this.engine = engine;
        this.leases = leases;
        this.meters = meters;
    }

    @Scheduled(every = "{duban.reconciliation.every}", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyMinute() {
        if (leases.holds("reconciliation", LEASE)) {
            run();
        }
    }

    /** Runs all of them now; what each found, by name. */
    public Map<String, List<Finding>> run() {
        all.forEach(job -> run(job.name(), job::reconcile));
        engine.forEach(check -> run(check.name(), check::look));
        return found();
    }

    /** What each found when it last ran. */
    public Map<String, List<Finding>> found() {
        return new TreeMap<>(findings);
    }

    private void run(String name, Supplier<List<Finding>> job) {
        try {
            List<Finding> found = job.get();
            findings.put(name, found);
            gauge(name).set(found.size());
            if (!found.isEmpty()) {
                Log.warnf("%s: %d found, such as %s", name, found.size(), found.getFirst());
            }
        } catch (RuntimeException failure) {
            // What could not be looked at is no finding, and its metric says so.
            gauge(name).set(FAILED);
            Log.warnf("%s could not run: %s", name, failure.getMessage());
        }
    }

    private AtomicInteger gauge(String name) {
        return gauges.computeIfAbsent(name, key -> {
            AtomicInteger value = new AtomicInteger();
            meters.gauge("duban.reconciliation.findings", Tags.of("job", key), value);
            return value;
        });
    }
}
