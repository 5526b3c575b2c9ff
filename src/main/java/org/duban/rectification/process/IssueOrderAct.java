package org.duban.rectification.process;

import java.util.Map;

import jakarta.inject.Singleton;

import org.duban.rectification.IssuingOrder;
import org.duban.rectification.OrderForms;
import org.duban.security.Actor;
import org.duban.task.TaskOutcome;
import org.duban.task.UserTask;

import com.fasterxml.jackson.databind.JsonNode;

/** 签发并上传盖章件: without a scan the order gets its number and the task stays. */
@Singleton
class IssueOrderAct extends OrderAct {

    private final IssuingOrder issuing;
    private final OrderForms forms;

    IssueOrderAct(IssuingOrder issuing, OrderForms forms) {
        super(RectificationProcess.Task.ISSUE_ORDER);
        this.issuing = issuing;
        this.forms = forms;
    }

    @Override
    public TaskOutcome complete(UserTask task, Actor actor, JsonNode submitted) {
        boolean sealed = issuing.issue(order(task), Submitted.of(submitted).optionalReference("sealedFileId"), actor);
        return sealed ? TaskOutcome.done(Map.of()) : TaskOutcome.stays();
    }

    @Override
    public Map<String, Object> formData(UserTask task, Actor actor) {
        return forms.head(order(task));
    }
}
