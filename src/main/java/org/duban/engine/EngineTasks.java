package org.duban.engine;

import java.util.Map;
import java.util.Optional;

import org.duban.engine.EpisodeSteps.RunStart;
import org.jspecify.annotations.Nullable;

/** What a binding tells of human tasks, each verb inside the present transaction: filled by the package of the tasks. */
public interface EngineTasks {

    /** A task waits: its row is written, or refreshed when it was offered before. */
    void offered(OfferedTask task);

    /**
     * The task waits no longer; a row whose act is done counts as completed.
     *
     * @return whether somebody still had to act
     */
    boolean ended(EngineTask task, TaskEnding how, String note);

    /** As {@link #ended} for everything that the run still has. */
    void runEnded(String run, TaskEnding how);

    /**
     * The episode gets another run: what is open waits under its name until it is offered there, and then keeps id, holder and
     * draft; what is done counts as completed.
     */
    void setAside(String run, String newRun);

    /** The run that waits is called otherwise now. */
    void renamed(String run, String newRun);

    /** The run goes over to a model in which these elements are called otherwise: its open rows follow, as they are. */
    void renamedElements(String run, Map<String, String> elements);

    /** A task that waits is of another model now: its row says of form, role and holder's organisation what that one says. */
    void remodelled(OfferedTask task);

    /** What was set aside and not offered again has ended. */
    void endSetAside(String run);

    /** What was set aside, and what the run from here on cannot offer again, has ended; the rest waits until it comes. */
    void endSetAside(String run, RunStart start);

    /** The engine has heard of the act. */
    void completed(EngineTask task);

    /** What the domain said of the act, once it is done here; the row is locked. */
    Optional<Map<String, Object>> outcome(EngineTask task);

    /**
     * Does the act of somebody who completed the task past Duban, through every gate that our own pages meet.
     *
     * @param submitted all variables that came with it; only what the form asks for is used
     * @param login who is known to be behind it
     */
    Elsewhere completedElsewhere(EngineTask task, Map<String, Object> submitted, Optional<String> login);

    /**
     * The act was not done: what was submitted is kept for whoever does it.
     *
     * @param waits whether the same row stays open, because the token cannot be put back; otherwise another row follows
     */
    void returned(EngineTask task, @Nullable String submitted, String note, boolean waits);

    /**
     * What became of an act that was done elsewhere.
     *
     * @param outcome what the domain says of it; empty when it was not done
     * @param submitted what was typed, where it was not done
     * @param note why it was not done
     */
    record Elsewhere(Optional<Map<String, Object>> outcome, @Nullable String submitted, String note) {
    }
}
