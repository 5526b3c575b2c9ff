package org.duban.worklist.web;

import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.duban.engine.EngineAvailability;
import org.duban.problem.web.Language;
import org.duban.security.Actor;
import org.duban.security.CurrentUser;
import org.duban.security.Role;
import org.duban.task.NextTasks;
import org.duban.task.TaskService;
import org.duban.task.TaskState;
import org.duban.task.TaskView;
import org.duban.worklist.CaseTasks;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** The page of a task, and what comes after it. */
@Path("/tasks/{id}")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({ "regulator", "province-observer", "contractor", "supervisor", "builder" })
public class TaskPages {

    /** How long a case may go on without a further task before the page stops to wait for one. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final TaskService tasks;
    private final CaseTasks caseTasks;
    private final NextTasks next;
    private final EngineAvailability engine;
    private final TaskPageViews views;
    private final TaskFormViews forms;
    private final CurrentUser user;
    private final Clock clock;

    TaskPages(TaskService tasks, CaseTasks caseTasks, NextTasks next, EngineAvailability engine, TaskPageViews views,
            TaskFormViews forms, CurrentUser user, Clock clock) {
        this.tasks = tasks;
        this.caseTasks = caseTasks;
        this.next = next;
        this.engine = engine;
        this.views = views;
        this.forms = forms;
        this.user = user;
        this.clock = clock;
    }

    /** A task with its form; it says so where something of it was just sent and more is to come. */
    record detail(TaskPageView view, boolean sent) implements TemplateInstance {
    }

    /** What comes after a task, as a page. */
    record after(NextView view) implements TemplateInstance {
    }

    /** What comes after a task, as the part of that page which asks again while the case is on its way. */
    record next(NextView view) implements TemplateInstance {
    }

    /** A task with its form, and why what was sent just now was not taken. */
    @GET
    public Response task(long id, @RestQuery boolean sent, @RestQuery boolean refused, HttpHeaders headers) {
        Actor reader = user.actor();
        TaskView task = tasks.get(id, reader);
        TaskFormView form = forms.opened(task, refused, reader, Language.of(headers));
        return Response.status(form.status()).entity(new detail(views.of(task, form, reader, Language.of(headers)), sent))
                .build();
    }

    /** What comes after a task. */
    @GET
    @Path("next")
    public TemplateInstance afterwards(long id, HttpHeaders headers) {
        return new after(next(id, Language.of(headers)));
    }

    /** The part of that page which asks again. */
    @GET
    @Path("next/part")
    public TemplateInstance part(long id, HttpHeaders headers) {
        return new next(next(id, Language.of(headers)));
    }

    private NextView next(long id, Locale locale) {
        Actor reader = user.actor();
        TaskView task = tasks.get(id, reader);
        List<NextView.Step> steps = caseTasks.open(task.dossierId(), reader).stream()
                .filter(one -> one.id() != id && one.canAct() && (one.mine() || one.assignee().isEmpty()))
                .map(one -> new NextView.Step(String.valueOf(one.id()), one.name().in(locale),
                        one.mine()))
                .toList();
        List<NextView.Other> others = next.after(task, reader).stream()
                .filter(one -> steps.stream()
                        .noneMatch(step -> one.id().map(String::valueOf).filter(step.id()::equals).isPresent()))
                .map(one -> new NextView.Other(one.name().in(locale),
                        Role.of(one.role()).map(role -> role.title().in(locale)).orElse(one.role())))
                .distinct().toList();
        return new NextView(String.valueOf(id), task.name().in(locale),
                String.valueOf(task.dossierId()), task.dossierNo(), TIME.format(task.changedAt().atOffset(Params.ZONE)),
                task.changedBy().orElse(""), isMoving(task), steps, others);
    }

    /** Only an engine that hears of an act after the commit keeps anybody waiting. */
    private boolean isMoving(TaskView task) {
        boolean waits = task.changedAt().plus(PATIENCE).isAfter(clock.instant());
        return !engine.isImmediate() && (task.state() == TaskState.COMPLETING
                || (task.state() == TaskState.COMPLETED && waits && !caseTasks.wentOn(task.dossierId(), task.id())));
    }
}
