package org.duban.engine;

import java.util.Map;

/** A job of a service task, as a feature sees it. */
public record ServiceTask(Episode episode, String elementId, Map<String, Object> variables) {

    /** A reference among the job's variables; refuses a run that has lost it. */
    public long reference(String variable) {
        if (variables.get(variable) instanceof Number reference) {
            return reference.longValue();
        }
        throw new RunDamaged(episode.key() + " has no " + variable + " at " + elementId);
    }
}
