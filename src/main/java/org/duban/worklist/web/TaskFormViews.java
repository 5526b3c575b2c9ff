package org.duban.worklist.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.form.FormDrawing;
import org.duban.form.FormProblems;
import org.duban.form.Part;
import org.duban.form.Unplaced;
import org.duban.form.web.FormPosts;
import org.duban.security.Actor;
import org.duban.task.TaskForm;
import org.duban.task.TaskService;
import org.duban.task.TaskState;
import org.duban.task.TaskView;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Draws the form of a task for its reader. */
@ApplicationScoped
class TaskFormViews {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
    };

    private final TaskService tasks;
    private final FormPosts posts;
    private final ObjectMapper json;

    TaskFormViews(TaskService tasks, FormPosts posts, ObjectMapper json) {
        this.tasks = tasks;
        this.posts = posts;
        this.json = json;
    }

    /** The form as it opens; nothing of a task that has ended, whose form would show what came after it. */
    TaskFormView opened(TaskView task, Actor reader, Locale locale) {
        if (task.state() != TaskState.OPEN) {
            return new TaskFormView(List.of(), List.of(), List.of(), Optional.empty(), false);
        }
        TaskForm form = tasks.form(task.id(), reader);
        return drawn(task, form, json.valueToTree(form.data()), new FormProblems(), reader, locale);
    }

    /** The form as it was sent, with what is wrong; whoever cannot fill it in any more can still read what he had typed. */
    TaskFormView again(TaskView task, ObjectNode typed, FormProblems problems, Actor reader, Locale locale) {
        TaskForm form = tasks.form(task.id(), reader);
        JsonNode data = json.valueToTree(form.with(json.convertValue(typed, FIELDS)));
        return drawn(task, form, data, problems, reader, locale);
    }

    private TaskFormView drawn(TaskView task, TaskForm form, JsonNode data, FormProblems problems, Actor reader,
            Locale locale) {
        boolean fillable = task.canAct() && (task.mine() || task.assignee().isEmpty());
        Map<String, String> files = posts.names(form.schema(), data, reader);
        List<Part> parts = fillable ? FormDrawing.toFillIn(form.schema(), data, problems.errors(locale), files, locale)
                : FormDrawing.toRead(form.schema(), data, files, locale);
        return new TaskFormView(parts, Unplaced.of(form.schema(), json.valueToTree(form.draft()), data),
                problems.summary(parts, locale),
                form.draftSavedAt().map(at -> TIME.format(at.atOffset(Params.ZONE))), fillable);
    }
}
