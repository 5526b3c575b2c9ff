package org.duban.measure.process;

import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.duban.measure.Acts;
import org.duban.security.Actor;
import org.duban.task.TaskOutcome;
import org.duban.task.UserTask;
import org.duban.task.UserTaskAct;
import org.duban.task.UserTaskActs;

import com.fasterxml.jackson.databind.JsonNode;

/** The acts of all plans, as their tasks ask for them. */
@Singleton
class MeasureTasks implements UserTaskActs, UserTaskAct {

    private final Acts acts;

    MeasureTasks(Acts acts) {
        this.acts = acts;
    }

    @Override
    public Optional<UserTaskAct> find(String processId, String elementId) {
        return acts.know(processId, elementId) ? Optional.of(this) : Optional.empty();
    }

    @Override
    public TaskOutcome complete(UserTask task, Actor actor, JsonNode submitted) {
        return acts.perform(task, submitted, actor);
    }

    @Override
    public Map<String, Object> formData(UserTask task, Actor actor) {
        return acts.shown(task, actor);
    }
}
