package org.duban.rectification.process;

import java.util.Map;

import jakarta.inject.Singleton;

import org.duban.rectification.DraftingOrder;
import org.duban.rectification.DraftingOrder.Draft;
import org.duban.rectification.DraftingOrder.DraftItem;
import org.duban.rectification.OrderForms;
import org.duban.security.Actor;
import org.duban.task.TaskOutcome;
import org.duban.task.UserTask;

import com.fasterxml.jackson.databind.JsonNode;

/** 拟制限期整改通知书. */
@Singleton
class DraftOrderAct extends OrderAct {

    private final DraftingOrder drafting;
    private final OrderForms forms;

    DraftOrderAct(DraftingOrder drafting, OrderForms forms) {
        super(RectificationProcess.Task.DRAFT_ORDER);
        this.drafting = drafting;
        this.forms = forms;
    }

    @Override
    public TaskOutcome complete(UserTask task, Actor actor, JsonNode submitted) {
        Submitted form = Submitted.of(submitted);
        drafting.submit(order(task),
                new Draft(form.rows("items").stream().map(DraftOrderAct::item).toList(),
                        form.optionalNumber("commonDays"), form.text("reportTo", 200), form.text("contact", 100)),
                actor);
        return TaskOutcome.done(Map.of());
    }

    private static DraftItem item(Submitted row) {
        return new DraftItem(row.reference("itemId"), row.text("facts", 2000), row.text("place", 200),
                row.text("requirement", 1000), row.number("days"));
    }

    @Override
    public Map<String, Object> formData(UserTask task, Actor actor) {
        return forms.draft(order(task));
    }
}
