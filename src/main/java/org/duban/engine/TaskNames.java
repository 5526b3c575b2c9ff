package org.duban.engine;

import jakarta.enterprise.context.ApplicationScoped;

/** What the models call their user tasks. */
@ApplicationScoped
public class TaskNames {

    private final Models models;

    TaskNames(Models models) {
        this.models = models;
    }

    /** The user task's name; its id where this build knows the model no more. */
    public String of(String processId, String elementId) {
        return models.knows(processId, elementId) ? models.userTask(processId, elementId).name() : elementId;
    }
}
