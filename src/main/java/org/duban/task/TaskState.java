package org.duban.task;

import org.duban.engine.TaskEnding;

/** What has become of a human task. */
public enum TaskState {
    /** Somebody has to act. */
    OPEN,
    /** The act is done here, the engine does not know it yet. */
    COMPLETING,
    /** The act is done and the process went on. */
    COMPLETED,
    /** An event ended it. */
    INTERRUPTED,
    /** Was completed elsewhere and put back: another row has followed it. */
    RETURNED,
    /** The engine had no such task any more. */
    GHOST,
    /** The engine lost its data: another row has followed it. */
    LOST;

    static TaskState of(TaskEnding how) {
        return switch (how) {
            case INTERRUPTED -> INTERRUPTED;
            case GHOST -> GHOST;
            case LOST -> LOST;
        };
    }
}
