package org.duban.engine;

import java.util.Map;

/** One service task's job type; a CDI bean that translates and calls one use case. */
public interface ServiceTaskWorker {

    /** {@code <package>.<verb-object>}, as in the model. */
    String jobType();

    /**
     * Does the step in the engine's transaction and returns the variables it changed; a step that is delivered twice has its
     * effect once.
     */
    Map<String, Object> handle(ServiceTask task);
}
