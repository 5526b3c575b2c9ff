package org.duban.worklist.web;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.duban.form.web.DraftJson;
import org.duban.idempotency.Idempotent;
import org.duban.security.CurrentUser;
import org.duban.task.NextTasks;
import org.duban.task.TaskService;
import org.duban.task.TaskState;
import org.duban.task.TaskView;
import org.duban.worklist.WorkList;
import org.duban.worklist.WorkListQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/** The work list and the acts on a task. */
@Path("/api/tasks")
@Tag(name = "tasks", description = "任务 · What people have to do")
@RolesAllowed({ "regulator", "province-observer", "contractor", "supervisor", "builder" })
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TaskResource {

    private final WorkList workList;
    private final TaskService tasks;
    private final NextTasks next;
    private final CurrentUser user;

    TaskResource(WorkList workList, TaskService tasks, NextTasks next, CurrentUser user) {
        this.workList = workList;
        this.tasks = tasks;
        this.next = next;
        this.user = user;
    }

    @GET
    @Operation(summary = "Open tasks: whose = mine, unit, unassigned or all; sort = due, created or caseNo.")
    public WorkPageJson list(@QueryParam("whose") @DefaultValue("mine") String whose,
            @QueryParam("process") Optional<String> process, @QueryParam("element") Optional<String> element,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @QueryParam("dueFrom") Optional<String> dueFrom, @QueryParam("dueTo") Optional<String> dueTo,
            @QueryParam("text") Optional<String> text, @QueryParam("sort") @DefaultValue("due") String sort,
            @QueryParam("cursor") Optional<String> cursor, @QueryParam("limit") @DefaultValue("50") int limit) {
        Optional<LocalDate> from = dueFrom.map(day -> Params.day("dueFrom", day));
        Optional<LocalDate> to = dueTo.map(day -> Params.day("dueTo", day));
        return WorkPageJson.from(workList.page(new WorkListQuery(Params.whose(whose), process, element, overdue, from,
                to, text, Params.sort(sort), cursor, limit), user.actor()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One task.")
    public TaskJson get(@PathParam("id") String id) {
        return TaskJson.from(tasks.get(Params.id(id), user.actor()));
    }

    @GET
    @Path("/{id}/form")
    @Operation(summary = "The task's form, what it shows when it opens, and the reader's own draft laid over it.")
    public FormJson form(@PathParam("id") String id) {
        return FormJson.from(tasks.form(Params.id(id), user.actor()));
    }

    @PUT
    @Path("/{id}/draft")
    @Operation(summary = "Keeps what the person has typed so far; the last one stays.")
    public DraftJson draft(@PathParam("id") String id, @NotNull JsonNode data) {
        return DraftJson.of(tasks.saveDraft(Params.id(id), data, user.actor()));
    }

    @POST
    @Path("/{id}/claim")
    @Idempotent
    @Operation(summary = "Takes the task; refused when somebody else holds it.")
    public TaskJson claim(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable VersionJson body) {
        return TaskJson.from(tasks.claim(Params.id(id), Params.version(ifMatch, body), user.actor()));
    }

    @POST
    @Path("/{id}/release")
    @Idempotent
    @Operation(summary = "Gives the task back to the unit.")
    public TaskJson release(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable VersionJson body) {
        return TaskJson.from(tasks.release(Params.id(id), Params.version(ifMatch, body), user.actor()));
    }

    @POST
    @Path("/{id}/handover")
    @Idempotent
    @Operation(summary = "Hands the task to a colleague of the same organisation and post who is there today.")
    public TaskJson handOver(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid HandoverJson body) {
        return TaskJson.from(tasks.handOver(Params.id(id), Params.version(ifMatch, body.version()), body.personId(),
                user.actor()));
    }

    @POST
    @Path("/{id}/complete")
    @Idempotent
    @Operation(summary = "Does the act behind the task; the version of what was read must come back. Says what comes next, and who has to do it.")
    public CompletedJson complete(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CompleteJson body) {
        TaskView task = tasks.complete(Params.id(id), Params.required(ifMatch, body.version()), body.data(), user.actor());
        return new CompletedJson(TaskJson.from(task),
                next.after(task, user.actor()).stream().map(NextTaskJson::from).toList(),
                task.state() == TaskState.COMPLETING);
    }
}
