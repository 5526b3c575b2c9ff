package org.duban.engine.binding;

import java.time.Duration;
import java.util.Map;

import org.duban.engine.EngineTask;
import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.Message;
import org.duban.engine.ProcessEngine.Completion;
import org.duban.engine.Unheard;

/** One engine. The verbs about runs are called inside a transaction that holds the dossier's lock. */
public interface EngineBinding {

    /** The name by which {@code duban.engine.binding} chooses it. */
    String name();

    /** Whether a run, and every step of it, is there as soon as it was asked for. */
    boolean isImmediate();

    /** Says how running instances would go over to the models of this build, and changes nothing. */
    void rehearse();

    /** Makes it ready when Duban starts, with the models of this build; throws what hinders it. */
    void open();

    /** Asks it whether it is there, before cases are moved to it; throws a sentence that says where nobody answers. */
    void requireAnswer();

    /** Ends what {@link #open} began. */
    void close();

    /** Whether the engine did not answer when it was last asked. */
    boolean isAway();

    /** Whether something of the dossier is on its way to the engine, or was less than this long ago. */
    boolean isMoving(long dossierId, Duration quiet);

    /** Starts a run that was written down, through the start event of its model. */
    void start(String run, Episode episode, Map<String, Object> variables);

    /**
     * Begins a run that was written down in the middle, tells it what it has to hear, and ends the tasks that were set aside
     * for
     * it and do not come.
     */
    void begin(String run, RunStart start);

    /** Tells the episode's run something. */
    void tell(Episode episode, Message message, Unheard unheard);

    /** Does the step behind a human task. */
    Completion complete(EngineTask task, Episode episode, Map<String, Object> outcome);

    /** Ends a run that was given up, where the engine still has it. */
    void end(Runs.GivenUp run, Episode episode);
}
