package org.duban.rectification.process;

import java.util.Map;

import jakarta.inject.Singleton;

import org.duban.rectification.DecidingNextStep;
import org.duban.rectification.NextStep;
import org.duban.rectification.OrderForms;
import org.duban.security.Actor;
import org.duban.task.TaskOutcome;
import org.duban.task.UserTask;

import com.fasterxml.jackson.databind.JsonNode;

/** 逾期处置. */
@Singleton
class DecideNextStepAct extends OrderAct {

    private final DecidingNextStep deciding;
    private final OrderForms forms;

    DecideNextStepAct(DecidingNextStep deciding, OrderForms forms) {
        super(RectificationProcess.Task.DECIDE_NEXT_STEP);
        this.deciding = deciding;
        this.forms = forms;
    }

    @Override
    public TaskOutcome complete(UserTask task, Actor actor, JsonNode submitted) {
        Submitted form = Submitted.of(submitted);
        deciding.decide(order(task), form.choice("decision", NextStep.class), form.text("reason", 1000), actor);
        return TaskOutcome.done(Map.of());
    }

    @Override
    public Map<String, Object> formData(UserTask task, Actor actor) {
        return forms.nextStep(order(task));
    }
}
