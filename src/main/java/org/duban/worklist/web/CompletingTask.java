package org.duban.worklist.web;

import java.net.URI;
import java.util.OptionalInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.duban.idempotency.Idempotent;
import org.duban.security.CurrentUser;
import org.duban.task.TaskService;
import org.duban.task.TaskState;
import org.duban.task.TaskView;

import com.fasterxml.jackson.databind.JsonNode;

/** Does the act behind a task once for each form that was shown; a refusal takes nothing, so that its form can be corrected. */
@ApplicationScoped
class CompletingTask {

    private final TaskService tasks;
    private final CurrentUser user;

    CompletingTask(TaskService tasks, CurrentUser user) {
        this.tasks = tasks;
        this.user = user;
    }

    /** Says where the reader sees what comes next. */
    @Idempotent
    Response complete(long id, int version, JsonNode data) {
        TaskView task = tasks.complete(id, OptionalInt.of(version), data, user.actor());
        return Response.seeOther(URI.create("/tasks/" + id + (task.state() == TaskState.OPEN ? "?sent=true" : "/next")))
                .build();
    }
}
