package org.duban.worklist.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.web.DueMarks;
import org.duban.casefile.CaseFile;
import org.duban.casefile.web.CasePageView;
import org.duban.casefile.web.CaseSection;
import org.duban.security.Actor;
import org.duban.security.Organisation;
import org.duban.security.Organisations;
import org.duban.task.TaskView;
import org.duban.worklist.CaseTasks;

import io.quarkus.qute.TemplateInstance;

/** The open tasks on the page of their case. */
@ApplicationScoped
class TaskSection implements CaseSection {

    private final CaseTasks tasks;
    private final Organisations organisations;
    private final DueMarks marks;

    TaskSection(CaseTasks tasks, Organisations organisations, DueMarks marks) {
        this.tasks = tasks;
        this.organisations = organisations;
        this.marks = marks;
    }

    /** The open tasks. */
    record open(List<CasePageView.Task> tasks) implements TemplateInstance {
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public Optional<TemplateInstance> of(CaseFile file, Actor reader, Locale locale) {
        DueMarks.Today today = marks.today();
        return Optional.of(new open(tasks.open(file.id(), reader).stream().map(one -> line(one, file, today, locale))
                .toList()));
    }

    private CasePageView.Task line(TaskView task, CaseFile file, DueMarks.Today today, Locale locale) {
        return new CasePageView.Task(String.valueOf(task.id()), task.name().in(locale),
                task.organisationId().map(organisations::get).map(Organisation::name).orElse(""), task.assigneeName(),
                TaskDue.mark(task.due(), task.paused() || file.isSuspended(), today));
    }
}
