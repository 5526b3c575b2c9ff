package org.duban.engine.embedded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;

import org.duban.engine.embedded.RunsBehind.Behind;
import org.duban.engine.embedded.RunsBehind.Step;
import org.operaton.bpm.engine.ProcessEngineException;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Brings running instances to the newest models, which are those of the build that started last. Of replicas that start at
 * once one moves a run, and the other finds it done.
 */
@ApplicationScoped
class MovingToNewModels {

    private final EmbeddedEngine engine;
    private final RunsBehind behind;
    private final MovePlans plans;
    private final RunMove runs;
    private final TransactionManager transactions;

    MovingToNewModels(EmbeddedEngine engine, RunsBehind behind, MovePlans plans, RunMove runs,
            TransactionManager transactions) {
        this.engine = engine;
        this.behind = behind;
        this.plans = plans;
        this.runs = runs;
        this.transactions = transactions;
    }

    /** Says what {@link #move} would do with the models of this build, and takes back what has to be written for that. */
    List<String> rehearse() {
        List<String> report = report(engine::deploy);
        report.forEach(line -> Log.infof("dry run: %s", line));
        Log.infof("dry run: nothing was changed; %d kinds of runs would go over to new models", report.size());
        return report;
    }

    /** Says what it is about to do, does it, and says what became of it. */
    Moved move() {
        List<Behind> found = QuarkusTransaction.requiringNew().call(behind::all);
        if (found.isEmpty()) {
            return new Moved(0, 0, List.of());
        }
        report(() -> {
        }).forEach(Log::info);
        int moved = 0;
        int begunAgain = 0;
        List<String> left = new ArrayList<>();
        for (Map.Entry<String, String> one : episodes(found).entrySet()) {
            switch (runs.move(one.getKey())) {
                case MOVED -> moved++;
                case BEGUN_AGAIN -> begunAgain++;
                case LEFT -> left.add(one.getValue());
                case DONE -> Log.debugf("%s has gone over, or is at its end", one.getValue());
            }
        }
        Log.infof("new models: %d runs were moved, %d begun again at their step, %d left: %s", moved, begunAgain, left.size(),
                left);
        return new Moved(moved, begunAgain, List.copyOf(left));
    }

    private static Map<String, String> episodes(List<Behind> found) {
        Map<String, String> byRun = new TreeMap<>();
        found.forEach(one -> byRun.put(one.run(), one.episode()));
        return byRun;
    }

    /** A line for each version that is left; for each a transaction, which a plan that the engine refuses ends. */
    private List<String> report(Runnable first) {
        List<String> report = new ArrayList<>();
        Optional<String> next;
        do {
            next = takenBack(() -> {
                first.run();
                return versions().skip(report.size()).findFirst().map(one -> line(one.getKey(), one.getValue()));
            });
            next.ifPresent(report::add);
        } while (next.isPresent());
        return report;
    }

    private Stream<Map.Entry<Step, Long>> versions() {
        return behind.all().stream().collect(Collectors.groupingBy(Behind::step, Collectors.counting())).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Step::process).thenComparing(Step::oldVersion)));
    }

    private <T> T takenBack(Supplier<T> look) {
        try {
            transactions.begin();
            try {
                return look.get();
            } finally {
                transactions.rollback();
            }
        } catch (NotSupportedException | SystemException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String line(Step step, long instances) {
        return "%s: %s instances of version %s go to version %s%s".formatted(step.process(), instances, step.oldVersion(),
                step.newVersion(), but(step));
    }

    private String but(Step step) {
        List<String> places = behind.places(step);
        try {
            List<String> left = MovePlans.left(plans.plan(step), places);
            return left.isEmpty() ? "" : ", those that stand at %s begin again at their step".formatted(left);
        } catch (ProcessEngineException refused) {
            return ", all of them begin again at their step: " + refused.getMessage().replaceAll("\\s+", " ");
        }
    }

    /**
     * What became of the runs.
     *
     * @param left keys of the episodes whose runs stand where they stood
     */
    record Moved(int moved, int begunAgain, List<String> left) {
    }
}
