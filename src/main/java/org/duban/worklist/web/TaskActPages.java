package org.duban.worklist.web;

import java.net.URI;
import java.util.OptionalInt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.duban.idempotency.Idempotent;
import org.duban.problem.DubanProblem;
import org.duban.security.CurrentUser;
import org.duban.task.TaskForm;
import org.duban.task.TaskService;
import org.duban.task.TaskState;
import org.duban.task.TaskView;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.common.annotation.Blocking;

/** What a task's page sends: the same use cases as the API's, under the session and its token. */
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

    /** The form's file. */
    @GET
    @Path("form/schema")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({ "regulator", "province-observer", "contractor", "supervisor", "builder" })
    public JsonNode schema(long id) {
        return form(id).schema();
    }

    /** What the form shows when it opens, the reader's draft laid over it. */
    @GET
    @Path("form/data")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({ "regulator", "province-observer", "contractor", "supervisor", "builder" })
    public Object data(long id) {
        return form(id).data();
    }

    /** Keeps what was typed so far. */
    @PUT
    @Path("draft")
    @Produces(MediaType.APPLICATION_JSON)
    public DraftJson draft(long id, @Valid @NotNull Filled filled) {
        return new DraftJson(tasks.saveDraft(id, filled.data(), user.actor()).atOffset(Params.ZONE));
    }

    /** Does the act behind the task; says where the reader sees what comes next. */
    @POST
    @Path("complete")
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    public Next complete(long id, @Valid @NotNull Filled filled) {
        TaskView task = tasks.complete(id, OptionalInt.of(filled.version()), filled.data(), user.actor());
        return new Next(task.state() == TaskState.OPEN ? "/tasks/" + id : "/tasks/" + id + "/next");
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

    private TaskForm form(long id) {
        return tasks.form(id, user.actor());
    }

    private static Response backTo(long id) {
        return Response.seeOther(URI.create("/tasks/" + id)).build();
    }

    /** A form as it was filled in, with the version of the task that was read. */
    public record Filled(int version, @NotNull JsonNode data) {
    }

    /** Where to go on. */
    public record Next(String location) {
    }
}
