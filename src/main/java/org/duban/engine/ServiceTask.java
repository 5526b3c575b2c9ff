package org.duban.engine;

import java.util.Map;

/** A job of a service task, as a feature sees it. */
public record ServiceTask(Episode episode, String elementId, Map<String, Object> variables) {

    /** A reference among the job's variables. */
    public long reference(String variable) {
        return ((Number) variables.get(variable)).longValue();
    }
}
