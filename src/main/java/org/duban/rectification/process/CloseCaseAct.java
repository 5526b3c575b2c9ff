package org.duban.rectification.process;

import java.util.Map;

import jakarta.inject.Singleton;

import org.duban.rectification.ClosingCase;
import org.duban.rectification.OrderForms;
import org.duban.security.Actor;
import org.duban.task.TaskOutcome;
import org.duban.task.UserTask;

import com.fasterxml.jackson.databind.JsonNode;

/** 结案. */
@Singleton
class CloseCaseAct extends OrderAct {

    private final ClosingCase closing;
    private final OrderForms forms;

    CloseCaseAct(ClosingCase closing, OrderForms forms) {
        super(RectificationProcess.Task.CLOSE_CASE);
        this.closing = closing;
        this.forms = forms;
    }

    @Override
    public TaskOutcome complete(UserTask task, Actor actor, JsonNode submitted) {
        closing.close(order(task), Submitted.of(submitted).text("conclusion", 2000), actor);
        return TaskOutcome.done(Map.of());
    }

    @Override
    public Map<String, Object> formData(UserTask task, Actor actor) {
        return forms.outcome(order(task));
    }
}
