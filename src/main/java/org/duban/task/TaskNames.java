package org.duban.task;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.Models;
import org.duban.engine.Models.UserTaskModel;
import org.duban.problem.Text;

/** What the models call their user tasks. */
@ApplicationScoped
public class TaskNames {

    private final Models models;

    TaskNames(Models models) {
        this.models = models;
    }

    /** The user task's name; its id where this build knows the model no more. */
    public Text of(String processId, String elementId) {
        return models.find(processId, elementId).map(UserTaskModel::name).orElse(new Text(elementId, elementId));
    }
}
