package org.duban.rectification.process;

import java.util.Map;

import jakarta.inject.Singleton;

import org.duban.casefile.ServiceMethod;
import org.duban.rectification.OrderForms;
import org.duban.rectification.ServingOrder;
import org.duban.rectification.ServingOrder.Served;
import org.duban.rectification.ServingOrder.Service;
import org.duban.security.Actor;
import org.duban.task.TaskOutcome;
import org.duban.task.UserTask;

import com.fasterxml.jackson.databind.JsonNode;

/** 送达限期整改通知书: stays until every liable party is served. */
@Singleton
class ServeOrderAct extends OrderAct {

    private final ServingOrder serving;
    private final OrderForms forms;

    ServeOrderAct(ServingOrder serving, OrderForms forms) {
        super(RectificationProcess.Task.SERVE_ORDER);
        this.serving = serving;
        this.forms = forms;
    }

    @Override
    public TaskOutcome complete(UserTask task, Actor actor, JsonNode submitted) {
        Submitted form = Submitted.of(submitted);
        Served served = serving.serve(order(task),
                new Service(form.reference("party"), form.choice("method", ServiceMethod.class), form.day("servedOn"),
                        form.optionalText("recipient", 100), form.optionalText("place", 200),
                        form.optionalText("witness", 100), form.optionalText("refusalReason", 500),
                        form.optionalText("trackingNo", 64), form.reference("proofFileId")),
                actor);
        return served.all() ? TaskOutcome.done(Map.of(RectificationProcess.Variable.PARTIES, served.parties()))
                : TaskOutcome.stays();
    }

    @Override
    public Map<String, Object> formData(UserTask task, Actor actor) {
        return forms.service(order(task));
    }
}
