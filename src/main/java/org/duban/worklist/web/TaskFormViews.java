package org.duban.worklist.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.LegalTime;
import org.duban.form.FormDrawing;
import org.duban.form.FormProblems;
import org.duban.form.Part;
import org.duban.form.Refusal;
import org.duban.form.Unplaced;
import org.duban.form.web.DraftJson;
import org.duban.form.web.FormPosts;
import org.duban.security.Actor;
import org.duban.task.TaskForm;
import org.duban.task.TaskService;
import org.duban.task.TaskState;
import org.duban.task.TaskView;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Draws the form of a task for its reader. */
@ApplicationScoped
class TaskFormViews {

    private static final TaskFormView NONE = new TaskFormView(List.of(), List.of(), List.of(), Optional.empty(), false, 200);

    private final TaskService tasks;
    private final FormPosts posts;
    private final ObjectMapper json;
    private final Clock clock;

    TaskFormViews(TaskService tasks, FormPosts posts, ObjectMapper json, Clock clock) {
        this.tasks = tasks;
        this.posts = posts;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The form as it opens, after a refusal with what is wrong. Of a task that has ended only what was refused, since its form
     * would show what came after it; whoever cannot fill it in any more can still read what he had typed.
     */
    TaskFormView opened(TaskView task, boolean refused, Actor reader, Locale locale) {
        if (task.state() != TaskState.OPEN && !refused) {
            return NONE;
        }
        TaskForm form = tasks.form(task.id(), reader);
        Optional<Refusal> refusal = form.refusal().filter(one -> refused);
        return task.state() != TaskState.OPEN && refusal.isEmpty() ? NONE : drawn(task, form, refusal, reader, locale);
    }

    private TaskFormView drawn(TaskView task, TaskForm form, Optional<Refusal> refusal, Actor reader, Locale locale) {
        boolean fillable = task.canAct() && (task.mine() || task.assignee().isEmpty());
        JsonNode data = json.valueToTree(form.data());
        FormProblems problems = refusal.map(Refusal::problems).orElseGet(FormProblems::new);
        Map<String, String> files = posts.names(form.schema(), data, reader);
        List<Part> parts = fillable ? FormDrawing.toFillIn(form.schema(), data, problems.errors(locale), files, locale)
                : FormDrawing.toRead(form.schema(), data, files, locale);
        return new TaskFormView(parts, refusal.isPresent() ? List.of()
                : Unplaced.of(form.schema(), json.valueToTree(form.draft()), data), problems.summary(parts, locale),
                form.draftSavedAt().map(at -> DraftJson.words(at, LegalTime.dayOf(clock.instant()))), fillable,
                refusal.map(Refusal::status).orElse(200));
    }
}
