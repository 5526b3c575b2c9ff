package org.duban.engine;

import java.time.Duration;

/** How the process engine is, as people are told it. */
public interface EngineAvailability {

    /** The binding's name, as it is configured. */
    String binding();

    /** Whether Duban serves with it: what another engine carried has been moved, and it was not closed again. */
    boolean isOpen();

    /** Whether what is asked of it is done when the answer comes; otherwise it is on its way for a while. */
    boolean isImmediate();

    /** Whether the engine did not answer when it was last asked. */
    boolean isAway();

    /** Whether something of the dossier is on its way to the engine, or was less than this long ago. */
    boolean isMoving(long dossierId, Duration quiet);
}
