package org.duban.task;

import java.util.Map;
import java.util.Optional;

import org.duban.engine.Episode;

/**
 * An open human task, as a feature sees it.
 *
 * @param variables what the process told the task: references and routing facts only
 * @param organisationId the organisation that has to act
 * @param assignee Keycloak user id of the person who took it
 */
public record UserTask(long id, Episode episode, String elementId, Optional<Long> organisationId,
        Optional<String> assignee, Map<String, Object> variables) {

    /** A reference among the task's variables. */
    public long reference(String variable) {
        return ((Number) variables.get(variable)).longValue();
    }
}
