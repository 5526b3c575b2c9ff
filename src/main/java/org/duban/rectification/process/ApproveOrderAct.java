package org.duban.rectification.process;

import java.util.Map;

import jakarta.inject.Singleton;

import org.duban.rectification.ApprovingOrder;
import org.duban.rectification.OrderForms;
import org.duban.security.Actor;
import org.duban.task.TaskOutcome;
import org.duban.task.UserTask;

import com.fasterxml.jackson.databind.JsonNode;

/** 审批限期整改通知书. */
@Singleton
class ApproveOrderAct extends OrderAct {

    private final ApprovingOrder approving;
    private final OrderForms forms;

    ApproveOrderAct(ApprovingOrder approving, OrderForms forms) {
        super(RectificationProcess.Task.APPROVE_ORDER);
        this.approving = approving;
        this.forms = forms;
    }

    @Override
    public TaskOutcome complete(UserTask task, Actor actor, JsonNode submitted) {
        Submitted form = Submitted.of(submitted);
        boolean approved = form.yes("approved");
        if (approved) {
            approving.approve(order(task), actor);
        } else {
            approving.reject(order(task), form.text("reason", 1000), actor);
        }
        return TaskOutcome.done(Map.of(RectificationProcess.Variable.APPROVED, approved));
    }

    @Override
    public Map<String, Object> formData(UserTask task, Actor actor) {
        return forms.draft(order(task));
    }
}
