package org.duban.worklist.web;

import java.net.URI;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.duban.form.Cleaned;
import org.duban.form.FormAct;
import org.duban.form.FormReading;
import org.duban.form.Unplaced;
import org.duban.form.web.FormPosts;
import org.duban.form.web.SentForm;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.problem.Text;
import org.duban.problem.web.Language;
import org.duban.security.Actor;
import org.duban.security.CurrentUser;
import org.duban.task.TaskForm;
import org.duban.task.TaskService;
import org.duban.task.TaskView;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.logging.Log;
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
    private final TaskFormViews forms;
    private final TaskPageViews pages;
    private final CurrentUser user;
    private final ObjectMapper json;

    TaskFormPages(TaskService tasks, FormPosts posts, CompletingTask completing, TaskFormViews forms,
            TaskPageViews pages, CurrentUser user, ObjectMapper json) {
        this.tasks = tasks;
        this.posts = posts;
        this.completing = completing;
        this.forms = forms;
        this.pages = pages;
        this.user = user;
        this.json = json;
    }

    /** Does what the button says; whatever is refused is shown again with everything that was typed. */
    @POST
    @Produces(MediaType.TEXT_HTML)
    public Response act(long id, MultipartFormDataInput input, HttpHeaders headers) {
        Actor actor = user.actor();
        boolean mayAct = tasks.get(id, actor).canAct();
        SentForm sent = posts.read(input, actor, mayAct);
        TaskForm form = tasks.form(id, actor);
        FormAct act = FormAct.of(sent.one("act"));
        FormReading reading = new FormReading(form.schema(), act.without(sent.fields()));
        try {
            Optional<Response> done = act.kind() == FormAct.Kind.SUBMIT ? submit(id, sent, form, reading)
                    : keep(id, sent, act.perform(reading.typed()), reading.typed(), actor);
            return done.orElseGet(() -> again(id, FormPosts.UNPROCESSABLE, sent, reading, actor, headers));
        } catch (DubanProblem refusal) {
            if (refusal.type() == ProblemType.FORBIDDEN && !mayAct) {
                throw refusal;
            }
            tellMore(form, sent, reading, actor);
            int status = FormPosts.refused(refusal, sent.problems(), Cleaned.of(form.schema(), reading.typed()));
            return again(id, status, sent, reading, actor, headers);
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
        return new DraftJson(tasks.saveDraft(id, typed, actor).atOffset(Params.ZONE));
    }

    private Optional<Response> keep(long id, SentForm sent, String place, ObjectNode typed, Actor actor) {
        tasks.saveDraft(id, typed, actor);
        return sent.problems().isEmpty()
                ? Optional.of(Response.seeOther(URI.create("/tasks/" + id + (place.isEmpty() ? "" : "#" + place))).build())
                : Optional.empty();
    }

    private Optional<Response> submit(long id, SentForm sent, TaskForm form, FormReading reading) {
        FormPosts.refuseUnplaced(reading, sent.problems());
        return sent.problems().isEmpty()
                ? Optional.of(
                        completing.complete(id, sent.version().orElse(-1), Cleaned.of(form.schema(), reading.typed()).data()))
                : Optional.empty();
    }

    /** Beside the refusal what the page itself can see; only then, since a repeat of what was taken is no mistake. */
    private void tellMore(TaskForm form, SentForm sent, FormReading reading, Actor actor) {
        posts.check(form.schema(), reading.typed(), actor, sent.problems());
        Unplaced.of(form.schema(), reading.typed(), json.valueToTree(form.data()))
                .forEach(words -> sent.problems().add(new Text("所填的一项已不在本任务中，内容为：" + words,
                        "One of the items is no longer part of this task; you had entered: " + words)));
    }

    private Response again(long id, int status, SentForm sent, FormReading reading, Actor actor, HttpHeaders headers) {
        keepAlso(id, reading.typed(), actor);
        TaskView task = tasks.get(id, actor);
        TaskFormView form = forms.again(task, reading.typed(), sent.problems(), actor, Language.of(headers));
        return Response.status(status).entity(new TaskPages.detail(pages.of(task, form, actor, Language.of(headers)), false))
                .build();
    }

    /** A refusal may be the last that somebody sees of the page today; what has ended or waits keeps no draft. */
    private void keepAlso(long id, ObjectNode typed, Actor actor) {
        try {
            tasks.saveDraft(id, typed, actor);
        } catch (DubanProblem refused) {
            Log.debugf("no draft of task %d: %s", id, refused.type());
        }
    }
}
