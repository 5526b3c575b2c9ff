package org.duban.rectification.process;

import java.util.Map;

import jakarta.inject.Singleton;

import org.duban.rectification.DecidingExtension;
import org.duban.rectification.Extensions;
import org.duban.rectification.OrderForms;
import org.duban.security.Actor;
import org.duban.task.TaskOutcome;
import org.duban.task.UserTask;

import com.fasterxml.jackson.databind.JsonNode;

/** 审批延期申请. */
@Singleton
class DecideExtensionAct extends OrderAct {

    private final DecidingExtension deciding;
    private final Extensions extensions;
    private final OrderForms forms;

    DecideExtensionAct(DecidingExtension deciding, Extensions extensions, OrderForms forms) {
        super(RectificationProcess.Task.DECIDE_EXTENSION);
        this.deciding = deciding;
        this.extensions = extensions;
        this.forms = forms;
    }

    @Override
    public TaskOutcome complete(UserTask task, Actor actor, JsonNode submitted) {
        Submitted form = Submitted.of(submitted);
        boolean granted = form.yes("granted");
        deciding.decide(task.reference(RectificationProcess.Variable.EXTENSION_ID), granted,
                granted ? form.number("days") : 0, form.text("reason", 1000), actor);
        return TaskOutcome.done(Map.of());
    }

    @Override
    public Map<String, Object> formData(UserTask task, Actor actor) {
        Extensions.Request request = extensions.get(task.reference(RectificationProcess.Variable.EXTENSION_ID));
        Map<String, Object> form = forms.item(request.rectificationId(), request.itemId());
        form.put("askedDays", request.days());
        form.put("askedReason", request.reason());
        form.put("days", request.days());
        return form;
    }
}
