package org.duban.task;

import java.util.Map;

import org.duban.security.Actor;

import com.fasterxml.jackson.databind.JsonNode;

/** The use case behind a user task of a model; found by {@link UserTaskActs}. */
public interface UserTaskAct {

    /**
     * Runs the use case inside the caller's transaction, the case's row already locked. Refuses with a
     * {@link org.duban.problem.DubanProblem} and then leaves no trace.
     */
    TaskOutcome complete(UserTask task, Actor actor, JsonNode submitted);

    /** What the task's form shows when it opens: field key to value. */
    Map<String, Object> formData(UserTask task, Actor actor);
}
