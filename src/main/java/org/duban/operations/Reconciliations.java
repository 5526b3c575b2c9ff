package org.duban.operations;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import org.duban.engine.EngineCheck;
import org.duban.engine.Finding;
import org.duban.engine.Leases;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;

import com.github.f4b6a3.uuid.UuidCreator;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

/** Runs every reconciliation once a minute on one replica, with a metric each on all of them. */
@ApplicationScoped
public class Reconciliations {

    /** Who looks each minute: when a replica dies, another one takes over soon. */
    private static final String EACH_MINUTE = "reconciliation";
    /** Who is looking: an operator asks any replica to compare now. */
    private static final String PASS = "reconciliation-pass";
    private static final Duration LEASE = Duration.ofSeconds(90);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final Instance<Reconciliation> all;
    private final Instance<EngineCheck> engine;
    private final KeptComparisons kept;
    private final Leases leases;
    private final MeterRegistry meters;

    Reconciliations(Instance<Reconciliation> all, Instance<EngineCheck> engine, KeptComparisons kept, Leases leases,
            MeterRegistry meters) {
        this.all = all;
        this.engine = engine;
        this.kept = kept;
        this.leases = leases;
        this.meters = meters;
    }

    void measure(@Observes StartupEvent started) {
        jobs().keySet().forEach(name -> meters.gauge("duban.reconciliation.findings", Tags.of("job", name), kept,
                one -> one.figure(name)));
    }

    @Scheduled(every = "{duban.reconciliation.every}", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyMinute() {
        String pass = newPass();
        // One that an operator began meanwhile does as well.
        if (leases.holds(EACH_MINUTE, LEASE) && leases.holds(PASS, pass, LEASE)) {
            look(pass);
        }
    }

    /** Runs all of them now, once whoever is looking is done; what each found, by name. */
    public Map<String, Comparison> run() {
        String pass = newPass();
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!leases.holds(PASS, pass, LEASE)) {
            if (System.nanoTime() > giveUp) {
                throw DubanProblem.of(ProblemType.UNAVAILABLE, "正在比对，请稍后再试。", "A comparison is running; try again soon.");
            }
            pause();
        }
        look(pass);
        return found();
    }

    /** What each found when it last looked, whichever replica that was. */
    public Map<String, Comparison> found() {
        Map<String, Comparison> found = kept.all();
        // What an engine that is no longer chosen left behind is nobody's to mend.
        found.keySet().retainAll(jobs().keySet());
        return found;
    }

    private void look(String pass) {
        try {
            jobs().forEach((name, job) -> {
                // Kept between the jobs, so that a long pass is not overtaken.
                if (leases.holds(PASS, pass, LEASE)) {
                    run(name, job);
                }
            });
        } finally {
            leases.release(PASS, pass);
        }
    }

    private void run(String name, Supplier<List<Finding>> job) {
        try {
            List<Finding> found = job.get();
            kept.keep(name, found);
            if (!found.isEmpty()) {
                Log.warnf("%s: %d found, such as %s", name, found.size(), found.getFirst());
            }
        } catch (RuntimeException failure) {
            // What could not be looked at is no finding, and its metric says so.
            kept.failed(name);
            Log.warnf("%s could not run: %s", name, failure.getMessage());
        }
    }

    private Map<String, Supplier<List<Finding>>> jobs() {
        // The engine's first: what they mend the others need not find.
        Map<String, Supplier<List<Finding>>> jobs = new LinkedHashMap<>();
        engine.forEach(check -> jobs.put(check.name(), check::look));
        all.forEach(job -> jobs.put(job.name(), job::reconcile));
        return jobs;
    }

    private static String newPass() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
