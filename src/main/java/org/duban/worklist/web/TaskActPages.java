package org.duban.worklist.web;

import java.net.URI;
import java.util.OptionalInt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.duban.idempotency.Idempotent;
import org.duban.problem.DubanProblem;
import org.duban.security.CurrentUser;
import org.duban.task.TaskService;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.Blocking;

/** Who holds a task, changed on its page: the same use cases as the API's, under the session and its token. */
@Path("/tasks/{id}")
@Blocking
@RolesAllowed({ "regulator", "contractor", "supervisor", "builder" })
public class TaskActPages {

    private final TaskService tasks;
    private final CurrentUser user;

    TaskActPages(TaskService tasks, CurrentUser user) {
        this.tasks = tasks;
        this.user = user;
    }

    /** Takes the task. */
    @POST
    @Path("claim")
    @Idempotent
    public Response claim(long id, @RestForm int version) {
        tasks.claim(id, OptionalInt.of(version), user.actor());
        return backTo(id);
    }

    /** Gives it back to the unit. */
    @POST
    @Path("release")
    @Idempotent
    public Response release(long id, @RestForm int version) {
        tasks.release(id, OptionalInt.of(version), user.actor());
        return backTo(id);
    }

    /** Hands it to a colleague. */
    @POST
    @Path("handover")
    @Idempotent
    public Response handOver(long id, @RestForm int version, @RestForm @Nullable String personId) {
        if (personId == null) {
            throw DubanProblem.invalid("personId", "请选择接手人。", "Choose who takes it over.");
        }
        tasks.handOver(id, OptionalInt.of(version), personId, user.actor());
        return backTo(id);
    }

    private static Response backTo(long id) {
        return Response.seeOther(URI.create("/tasks/" + id)).build();
    }
}
