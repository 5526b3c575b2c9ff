package org.duban.task;

import java.util.Map;
import java.util.Optional;

import org.duban.engine.Message;

/**
 * What completing a task led to.
 *
 * @param completes false when the act was taken and the task stays open, as after an answer to some of the items
 * @param variables what the process may know of it; nothing else of what was submitted reaches the process
 * @param afterwards what the run is told once the task is done, where that alone does not carry it on
 * @param beginsAgain whether the run begins again then, where the act took back the step at which it stands
 */
public record TaskOutcome(boolean completes, Map<String, Object> variables, Optional<Message> afterwards, boolean beginsAgain) {

    /** The task is done. */
    public static TaskOutcome done(Map<String, Object> variables) {
        return new TaskOutcome(true, variables, Optional.empty(), false);
    }

    /** The task is done, and the run is told so much more behind it. */
    public static TaskOutcome done(Map<String, Object> variables, Optional<Message> afterwards) {
        return new TaskOutcome(true, variables, afterwards, false);
    }

    /** The act is recorded, the task stays with its holder. */
    public static TaskOutcome stays() {
        return new TaskOutcome(false, Map.of(), Optional.empty(), false);
    }

    /** The task is done, and the run goes on where the database says. */
    public static TaskOutcome doneAndBegunAgain() {
        return new TaskOutcome(true, Map.of(), Optional.empty(), true);
    }
}
