package org.duban.rectification.process;

import java.util.Map;

import jakarta.inject.Singleton;

import org.duban.rectification.ConfirmingReinspection;
import org.duban.rectification.ConfirmingReinspection.Confirmed;
import org.duban.rectification.OrderForms;
import org.duban.security.Actor;
import org.duban.task.TaskOutcome;
import org.duban.task.UserTask;

import com.fasterxml.jackson.databind.JsonNode;

/** 第二执法人员确认. */
@Singleton
class ConfirmReinspectionAct extends OrderAct {

    private final ConfirmingReinspection confirming;
    private final OrderForms forms;

    ConfirmReinspectionAct(ConfirmingReinspection confirming, OrderForms forms) {
        super(RectificationProcess.Task.CONFIRM_REINSPECTION);
        this.confirming = confirming;
        this.forms = forms;
    }

    @Override
    public TaskOutcome complete(UserTask task, Actor actor, JsonNode submitted) {
        Submitted form = Submitted.of(submitted);
        Confirmed confirmed = form.yes("agreed") ? confirming.agree(order(task), actor)
                : confirming.disagree(order(task), form.text("remark", 1000), actor);
        return TaskOutcome.done(Map.of(RectificationProcess.Variable.AGREED, confirmed.agreed(),
                RectificationProcess.Variable.ITEMS_LEFT, confirmed.itemsLeft(),
                RectificationProcess.Variable.PARTIES, confirmed.parties(),
                RectificationProcess.Variable.CLOSE_CASE, confirmed.closeCase(),
                RectificationProcess.Variable.REVIEW_PENDING, confirmed.reviewPending()));
    }

    @Override
    public Map<String, Object> formData(UserTask task, Actor actor) {
        return forms.confirmation(order(task));
    }
}
