package org.duban.task;

import java.util.Map;

/**
 * What completing a task led to.
 *
 * @param completes false when the act was taken and the task stays open, as after an answer to some of the items
 * @param variables what the process may know of it; nothing else of what was submitted reaches the process
 */
public record TaskOutcome(boolean completes, Map<String, Object> variables) {

    /** The task is done. */
    public static TaskOutcome done(Map<String, Object> variables) {
        return new TaskOutcome(true, variables);
    }

    /** The act is recorded, the task stays with its holder. */
    public static TaskOutcome stays() {
        return new TaskOutcome(false, Map.of());
    }
}
