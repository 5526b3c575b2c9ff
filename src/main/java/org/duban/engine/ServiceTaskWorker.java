package org.duban.engine;

import java.util.Map;

/** One service task's job type; a CDI bean that translates and calls one use case. */
public interface ServiceTaskWorker {

    /** {@code <package>.<verb-object>}, as in the model. */
    String jobType();

    /**
     * Handles the job in a transaction of the engine's making, at most once in effect under the job's inbox key, and
     * returns the variables it changed.
     */
    Map<String, Object> handle(ServiceTask task);
}
