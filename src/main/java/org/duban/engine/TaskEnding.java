package org.duban.engine;

/** Why a human task ends though nobody did it. */
public enum TaskEnding {
    /** An event of the process ended it, or its run was begun again where the episode stands. */
    INTERRUPTED,
    /** The engine has no such task any more, and nobody knows why. */
    GHOST,
    /** The engine lost its data: another row follows. */
    LOST
}
