package org.duban.gateway;

import java.util.List;
import java.util.Map;

import org.duban.engine.embedded.WaitingModels;

/** A job as the gateway keeps it. */
class Job {

    /** The engine's own type for the jobs of people's tasks. */
    static final String HUMAN = "io.camunda.zeebe:userTask";

    enum State {
        /** It waits for a worker. */
        WAITING,
        /** A worker has it. */
        ACTIVE,
        /** It has no attempts left, or threw an error that nobody catches. */
        STUCK
    }

    final long key;
    final long elementInstanceKey;
    final Instance instance;
    final Origin origin;
    final String type;
    final Map<String, String> headers;
    /** What came with the task's completion, which its listeners see. */
    final Map<String, Object> submitted;
    /** The listeners that come after this job. */
    final List<String> listeners;
    final boolean listener;
    State state = State.WAITING;
    int retries;
    long deadline;
    long notBefore;
    boolean delayed;

    Job(long key, long elementInstanceKey, Instance instance, Origin origin, String type, Map<String, String> headers,
            List<String> listeners) {
        this(key, elementInstanceKey, instance, origin, type, headers, listeners, Map.of(),
                origin.elementId().contains(WaitingModels.LISTENER));
    }

    private Job(long key, long elementInstanceKey, Instance instance, Origin origin, String type,
            Map<String, String> headers, List<String> listeners, Map<String, Object> submitted, boolean listener) {
        this.key = key;
        this.elementInstanceKey = elementInstanceKey;
        this.instance = instance;
        this.origin = origin;
        this.type = type;
        this.headers = headers;
        this.listeners = listeners;
        this.submitted = submitted;
        this.listener = listener;
        // The engine gives the job of a person's task one try, whatever the model says.
        this.retries = type.equals(HUMAN) ? 1 : 3;
    }

    /** The job of the listener that comes next, once this one was completed. */
    Job next(long nextKey, Map<String, Object> seen) {
        return new Job(nextKey, elementInstanceKey, instance, origin, listeners.getFirst(), Map.of(),
                listeners.subList(1, listeners.size()), seen, true);
    }

    /** The element of the model, of which a listener's own job knows nothing. */
    String elementId() {
        String id = origin.elementId();
        int listens = id.indexOf(WaitingModels.LISTENER);
        return listens < 0 ? id : id.substring(0, listens);
    }

    /**
     * What waits in the engine.
     *
     * @param id of its task or external task
     * @param human whether it is a person's
     * @param local whether results stay in the element
     */
    record Origin(String id, String executionId, String elementId, boolean human, boolean local) {
    }

    /**
     * An instance of a process.
     *
     * @param tree the key of the instance at its root, which the engine knows as business key
     */
    record Instance(long key, String id, String tree, Definition definition) {
    }

    /** A deployed version of a process. */
    record Definition(long key, String id, String process, int version, ModelFacts facts) {
    }
}
