package org.duban.worklist.web;

import java.net.URI;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.duban.form.Cleaned;
import org.duban.form.FormAct;
import org.duban.form.FormReading;
import org.duban.form.web.DraftJson;
import org.duban.form.web.FormPosts;
import org.duban.form.web.SentForm;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;
import org.duban.security.CurrentUser;
import org.duban.task.TaskForm;
import org.duban.task.TaskService;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What the form of a task sends: the same use cases as the API's, under the session and its token. */
@Path("/tasks/{id}")
// Whoever sends slowly holds no worker.
@RunOnVirtualThread
@Consumes(MediaType.MULTIPART_FORM_DATA)
@RolesAllowed({ "regulator", "contractor", "supervisor", "builder" })
public class TaskFormPages {

    private final TaskService tasks;
    private final FormPosts posts;
    private final CompletingTask completing;
    private final CurrentUser user;
    private final ObjectMapper json;

    TaskFormPages(TaskService tasks, FormPosts posts, CompletingTask completing, CurrentUser user,
            ObjectMapper json) {
        this.tasks = tasks;
        this.posts = posts;
        this.completing = completing;
        this.user = user;
        this.json = json;
    }

    /** Does what the button says; whatever is refused is kept and shown again, with everything that was typed. */
    @POST
    @Produces(MediaType.TEXT_HTML)
    public Response act(long id, MultipartFormDataInput input) {
        Actor actor = user.actor();
        boolean mayAct = tasks.get(id, actor).canAct();
        SentForm sent = posts.read(input, actor, mayAct);
        TaskForm form = tasks.form(id, actor);
        FormAct act = FormAct.of(sent.one("act"));
        FormReading reading = new FormReading(form.schema(), act.without(sent.fields()));
        String place = act.perform(reading.typed());
        try {
            if (act.kind() == FormAct.Kind.SUBMIT) {
                FormPosts.refuseUnplaced(reading, sent.problems());
            }
            if (!sent.problems().isEmpty()) {
                return refused(id, FormPosts.UNPROCESSABLE, sent, reading, actor);
            }
            return act.kind() == FormAct.Kind.SUBMIT ? submit(id, sent, form, reading) : keep(id, sent, place, reading, actor);
        } catch (DubanProblem refusal) {
            if (refusal.type() == ProblemType.FORBIDDEN && !mayAct) {
                throw refusal;
            }
            posts.tellMore(form.schema(), reading.typed(), json.valueToTree(form.data()), actor, sent.problems());
            int status = FormPosts.refused(refusal, sent.problems(), Cleaned.of(form.schema(), reading.typed()));
            return refused(id, status, sent, reading, actor);
        }
    }

    /** Keeps what was typed so far. */
    @PUT
    @Path("draft")
    @Produces(MediaType.APPLICATION_JSON)
    public DraftJson draft(long id, MultipartFormDataInput input) {
        Actor actor = user.actor();
        SentForm sent = posts.read(input, actor, false);
        JsonNode typed = new FormReading(tasks.form(id, actor).schema(), sent.fields()).typed();
        return DraftJson.of(tasks.saveDraft(id, typed, actor));
    }

    private Response submit(long id, SentForm sent, TaskForm form, FormReading reading) {
        return completing.complete(id, sent.version().orElse(-1), Cleaned.of(form.schema(), reading.typed()).data());
    }

    private Response keep(long id, SentForm sent, String place, FormReading reading, Actor actor) {
        tasks.keepSent(id, reading.typed(), Optional.empty(), sent.sending(), actor);
        return Response.seeOther(URI.create("/tasks/" + id + (place.isEmpty() ? "" : "#" + place))).build();
    }

    /**
     * A page that answered here would send the same once more when it is reloaded, and be gone when somebody goes back to it.
     */
    private Response refused(long id, int status, SentForm sent, FormReading reading, Actor actor) {
        tasks.keepSent(id, reading.typed(), Optional.of(sent.problems().refusal(status)), sent.sending(), actor);
        return Response.seeOther(URI.create("/tasks/" + id + "?refused=true")).build();
    }
}
