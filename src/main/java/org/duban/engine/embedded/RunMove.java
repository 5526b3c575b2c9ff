package org.duban.engine.embedded;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineTask;
import org.duban.engine.EngineTasks;
import org.duban.engine.Episode;
import org.duban.engine.Models;
import org.duban.engine.OfferedTask;
import org.duban.engine.OpenEpisodes;
import org.duban.engine.ProcessEngine;
import org.duban.engine.binding.Runs;
import org.duban.engine.embedded.RunsBehind.Behind;
import org.duban.idempotency.Deadlocks;
import org.operaton.bpm.engine.task.Task;
import org.operaton.bpm.model.bpmn.instance.UserTask;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Brings one run to the newest models under its dossier's lock, in a transaction of its own. */
@ApplicationScoped
class RunMove {

    private final EmbeddedEngine engine;
    private final EngineSteps steps;
    private final RunsBehind behind;
    private final MovePlans plans;
    private final Models models;
    private final Runs runs;
    private final EngineTasks tasks;
    private final OpenEpisodes episodes;
    private final ProcessEngine again;

    RunMove(EmbeddedEngine engine, EngineSteps steps, RunsBehind behind, MovePlans plans, Models models, Runs runs,
            EngineTasks tasks, OpenEpisodes episodes, ProcessEngine again) {
        this.engine = engine;
        this.steps = steps;
        this.behind = behind;
        this.plans = plans;
        this.models = models;
        this.runs = runs;
        this.tasks = tasks;
        this.episodes = episodes;
        this.again = again;
    }

    /** Moves it; what the engine refuses to move begins again where its episode stands. */
    Outcome move(String run) {
        try {
            return inOne(() -> moved(run));
        } catch (RuntimeException refused) {
            if (!EngineFailures.areItsOwn(refused)) {
                Log.errorf(refused, "the run %s was not moved to the new model", run);
                return Outcome.LEFT;
            }
            Log.warnf("the run %s cannot be moved to the new model: %s", run, refused.getMessage().replaceAll("\\s+", " "));
        }
        try {
            return inOne(() -> begunAgain(run));
        } catch (RuntimeException failure) {
            Log.errorf(failure, "the run %s was not begun again in the new model", run);
            return Outcome.LEFT;
        }
    }

    private static Outcome inOne(Supplier<Outcome> work) {
        return Deadlocks.retried(() -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private Outcome moved(String run) {
        Optional<Episode> episode = runs.locked(run);
        List<Behind> instances = behind.of(run);
        if (episode.isEmpty() || instances.isEmpty()) {
            return Outcome.DONE;
        }
        if (standsElsewhere(episode.get(), instances)) {
            return begunAgain(run);
        }
        steps.take(() -> {
            instances.forEach(this::migrate);
            tasks.renamedElements(run, models.moves(episode.get().processId()));
            instances.forEach(one -> remodel(one, episode.get()));
        });
        return Outcome.MOVED;
    }

    /** Whether its episode waits for a task of the new model that comes of none of its own: a step was made two, say. */
    private boolean standsElsewhere(Episode episode, List<Behind> instances) {
        String model = instances.getFirst().step().newId();
        Set<String> steps = episodes.start(episode.processId(), episode.dossierId(), episode.count())
                .map(start -> Set.copyOf(start.elements())).orElse(Set.of());
        boolean waits = !steps.isEmpty() && steps.stream().allMatch(
                one -> engine.repository().getBpmnModelInstance(model).getModelElementById(one) instanceof UserTask);
        Map<String, String> renamed = models.moves(episode.processId());
        return waits && instances.stream()
                .flatMap(one -> engine.tasks().createTaskQuery().processInstanceId(one.instance()).list().stream())
                .map(Task::getTaskDefinitionKey).map(one -> renamed.getOrDefault(one, one)).noneMatch(steps::contains);
    }

    // What the engine offers in its place is a batch of jobs, and nothing here does jobs.
    @SuppressWarnings("removal")
    private void migrate(Behind one) {
        engine.runtime().newMigration(plans.plan(one.step())).processInstanceIds(one.instance()).execute();
    }

    /** The engine tells nobody of the tasks that go over. */
    private void remodel(Behind one, Episode episode) {
        for (Task task : engine.tasks().createTaskQuery().processInstanceId(one.instance()).list()) {
            tasks.remodelled(new OfferedTask(new EngineTask(one.run(), task.getId()), episode, task.getTaskDefinitionKey(),
                    Variables.seen(engine.tasks().getVariables(task.getId()))));
        }
    }

    private Outcome begunAgain(String run) {
        Optional<Episode> episode = runs.locked(run);
        if (episode.isEmpty() || behind.of(run).isEmpty()) {
            return Outcome.DONE;
        }
        // So that a row finds its task again where that is called otherwise now.
        tasks.renamedElements(run, models.moves(episode.get().processId()));
        if (again.beginAgain(episode.get())) {
            return Outcome.BEGUN_AGAIN;
        }
        if (!behind.of(run).isEmpty()) {
            throw new IllegalStateException("nobody says where " + episode.get().key() + " stands");
        }
        return Outcome.DONE;
    }

    /** What became of a run. */
    enum Outcome {
        /** It goes on in the newest models. */
        MOVED,
        /** Another goes on in the newest models, from the same step. */
        BEGUN_AGAIN,
        /** It stands where it stood. */
        LEFT,
        /** There was nothing to do any more. */
        DONE
    }
}
