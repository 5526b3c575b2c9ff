package org.duban.task;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.Models;
import org.duban.engine.Models.UserTaskModel;
import org.duban.problem.Text;
import org.duban.security.Actor;

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

    /** The kinds of tasks that the reader may ever meet, by element id, for a filter; several processes may share one. */
    public Map<String, Text> kinds(Actor reader) {
        Map<String, Text> kinds = new LinkedHashMap<>();
        models.userTasks().forEach((at, task) -> {
            if (reader.readsAsAuthority() || !task.relation().equals(TaskScope.AUTHORITY)) {
                kinds.putIfAbsent(at.substring(at.indexOf('/') + 1), task.name());
            }
        });
        return kinds;
    }
}
