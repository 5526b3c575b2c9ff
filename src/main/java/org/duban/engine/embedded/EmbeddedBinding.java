package org.duban.engine.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineTask;
import org.duban.engine.EngineTasks;
import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.Message;
import org.duban.engine.ProcessEngine.Completion;
import org.duban.engine.Unheard;
import org.duban.engine.binding.BindingConfig;
import org.duban.engine.binding.BindingProblems;
import org.duban.engine.binding.EngineBinding;
import org.duban.engine.binding.Runs;
import org.operaton.bpm.engine.runtime.ProcessInstantiationBuilder;

import io.quarkus.arc.lookup.LookupIfProperty;
import io.quarkus.logging.Log;

/** The engine inside Duban: a step and the fact behind it are one transaction. */
@ApplicationScoped
@LookupIfProperty(name = BindingConfig.PROPERTY, stringValue = BindingConfig.EMBEDDED, lookupIfMissing = true)
class EmbeddedBinding implements EngineBinding {

    private final EmbeddedEngine engine;
    private final EngineSteps steps;
    private final Listening listening;
    private final Runs runs;
    private final EngineTasks tasks;
    private final StepMismatch mismatch;
    private final Instances instances;
    private final MovingToNewModels models;

    EmbeddedBinding(EmbeddedEngine engine, EngineSteps steps, Listening listening, Runs runs, EngineTasks tasks,
            StepMismatch mismatch, Instances instances, MovingToNewModels models) {
        this.engine = engine;
        this.steps = steps;
        this.listening = listening;
        this.runs = runs;
        this.tasks = tasks;
        this.mismatch = mismatch;
        this.instances = instances;
        this.models = models;
    }

    @Override
    public String name() {
        return BindingConfig.EMBEDDED;
    }

    @Override
    public boolean isImmediate() {
        return true;
    }

    @Override
    public void rehearse() {
        engine.build();
        models.rehearse();
    }

    @Override
    public void open() {
        engine.open();
        models.move();
    }

    @Override
    public void requireAnswer() {
        // It is wherever Duban is.
    }

    @Override
    public void close() {
        engine.close();
    }

    @Override
    public boolean isAway() {
        return !engine.isOpen();
    }

    /** What is asked is done in the same transaction: nothing is ever on its way. */
    @Override
    public boolean isMoving(long dossierId, Duration quiet) {
        return false;
    }

    @Override
    public void start(String run, Episode episode, Map<String, Object> variables) {
        steps.take(() -> launch(run, new RunStart(episode, List.of(), variables, List.of())));
    }

    @Override
    public void begin(String run, RunStart start) {
        steps.take(() -> {
            launch(run, start);
            start.hints().forEach(hint -> listening.hear(run, hint));
            tasks.endSetAside(run);
        });
    }

    private void launch(String run, RunStart start) {
        Episode episode = start.episode();
        ProcessInstantiationBuilder instance = engine.runtime().createProcessInstanceByKey(episode.processId())
                .businessKey(run).setVariables(Variables.encode(Runs.variables(run, episode, start.variables())));
        start.elements().forEach(instance::startBeforeActivity);
        instance.execute();
    }

    @Override
    public void tell(Episode episode, Message message, Unheard unheard) {
        steps.take(() -> {
            boolean heard = runs.of(episode)
                    .filter(run -> sound(episode, () -> listening.hear(run, message))).isPresent();
            if (!heard && unheard == Unheard.REFUSE) {
                throw BindingProblems.unheard(episode, message);
            }
        });
    }

    @Override
    public Completion complete(EngineTask task, Episode episode, Map<String, Object> outcome) {
        steps.take(() -> {
            if (!mismatch.agrees(task)) {
                throw BindingProblems.noSuchTask(episode);
            }
            sound(episode, () -> {
                engine.tasks().complete(task.key(), Variables.encode(outcome));
                return true;
            });
        });
        return Completion.WENT_ON;
    }

    /** What the engine itself cannot read of a run is a mismatch too; what our own code or the database says stays as it is. */
    private static <T> T sound(Episode episode, Supplier<T> command) {
        try {
            return command.get();
        } catch (RuntimeException failure) {
            if (!EngineFailures.areItsOwn(failure)) {
                throw failure;
            }
            Log.errorf(failure, "the engine cannot go on with %s", episode.key());
            throw BindingProblems.damaged(episode);
        }
    }

    @Override
    public void end(Runs.GivenUp run, Episode episode) {
        steps.take(() -> instances.endOf(run.run()));
    }
}
