package org.duban.rectification.process;

import java.util.Map;

import jakarta.inject.Singleton;

import org.duban.rectification.OrderForms;
import org.duban.rectification.Reinspecting;
import org.duban.rectification.Reinspections.ItemVerdict;
import org.duban.rectification.Verdict;
import org.duban.security.Actor;
import org.duban.task.TaskOutcome;
import org.duban.task.UserTask;

import com.fasterxml.jackson.databind.JsonNode;

/** 现场复查. */
@Singleton
class ReinspectAct extends OrderAct {

    private final Reinspecting reinspecting;
    private final OrderForms forms;

    ReinspectAct(Reinspecting reinspecting, OrderForms forms) {
        super(RectificationProcess.Task.REINSPECT);
        this.reinspecting = reinspecting;
        this.forms = forms;
    }

    @Override
    public TaskOutcome complete(UserTask task, Actor actor, JsonNode submitted) {
        Submitted form = Submitted.of(submitted);
        reinspecting.reinspect(order(task), form.day("inspectedOn"),
                form.rows("verdicts").stream().map(ReinspectAct::verdict).toList(), actor);
        return TaskOutcome.done(Map.of());
    }

    private static ItemVerdict verdict(Submitted row) {
        return new ItemVerdict(row.reference("itemId"), row.choice("verdict", Verdict.class),
                row.text("finding", 2000), row.references("evidenceFileIds"));
    }

    @Override
    public Map<String, Object> formData(UserTask task, Actor actor) {
        return forms.reinspection(order(task));
    }
}
