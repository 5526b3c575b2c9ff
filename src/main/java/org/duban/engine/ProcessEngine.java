package org.duban.engine;

import java.util.Map;

/**
 * What features ask of the process engine, inside the caller's transaction, which has locked the dossier: a step and the
 * fact behind it stand or fall together.
 */
public interface ProcessEngine {

    /** Starts a run of the episode's process; refuses a second one while the episode has one that lives. */
    void start(Episode episode, Map<String, Object> variables);

    /**
     * Tells the episode's run something. Where nothing waits for it, {@code unheard} says what follows; an engine that keeps
     * messages until somebody listens never finds that out.
     */
    void tell(Episode episode, Message message, Unheard unheard);

    /** Does the step behind a human task: with what the domain says of the act, the process goes on. */
    Completion complete(EngineTask task, Episode episode, Map<String, Object> outcome);

    /**
     * Ends the run that the episode has, with its open tasks, and begins another where the episode stands now by what the
     * database says; false when the episode is not open.
     */
    boolean beginAgain(Episode episode);

    /** How far the process has gone when {@link #complete} returns. */
    enum Completion {
        /** What comes next is there. */
        WENT_ON,
        /** The engine hears of it after the commit. */
        ON_ITS_WAY
    }
}
