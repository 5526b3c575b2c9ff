package org.duban.worklist.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.calendar.web.DueMarks;
import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.Dossier;
import org.duban.casefile.Dossiers;
import org.duban.security.Actor;
import org.duban.security.Memberships;
import org.duban.security.Organisation;
import org.duban.security.Organisations;
import org.duban.security.Role;
import org.duban.task.TaskState;
import org.duban.task.TaskView;

/** Gathers what a task's page shows beside the form. */
@ApplicationScoped
class TaskPageViews {

    private final Dossiers dossiers;
    private final DeadlineLedger ledger;
    private final Organisations organisations;
    private final Memberships memberships;
    private final DueMarks marks;
    private final BesideViews beside;

    TaskPageViews(Dossiers dossiers, DeadlineLedger ledger, Organisations organisations, Memberships memberships,
            DueMarks marks, BesideViews beside) {
        this.dossiers = dossiers;
        this.ledger = ledger;
        this.organisations = organisations;
        this.memberships = memberships;
        this.marks = marks;
        this.beside = beside;
    }

    /** The page of a task that the reader may see. */
    @Transactional
    public TaskPageView of(TaskView task, TaskFormView form, Actor reader, Locale locale) {
        DueMarks.Today today = marks.today();
        Dossier dossier = dossiers.get(task.dossierId());
        boolean open = task.state() == TaskState.OPEN;
        return new TaskPageView(String.valueOf(task.id()), task.version(),
                task.name().in(locale),
                String.valueOf(task.dossierId()), task.dossierNo(), dossier.about(),
                task.organisationId().map(organisations::get).map(Organisation::name).orElse(""),
                TaskDue.mark(task.due(), task.paused() || dossier.isSuspended(), today), deadline(task),
                new TaskPageView.Standing(open, task.paused(),
                        !task.paused() && dossier.isSuspended(), task.returned(), task.assigneeName(), task.mine(),
                        task.note()),
                new TaskPageView.Acts(task.canAct() && task.assignee().isEmpty(),
                        task.canAct() && task.mine()),
                task.canAct() && task.mine() ? colleagues(task, reader, today.day()) : List.of(),
                beside.of(task, reader, locale), form);
    }

    private Optional<String> deadline(TaskView task) {
        return task.due().flatMap(due -> ledger.ofCase(task.dossierId()).stream()
                .filter(one -> one.isOpen() && one.due().equals(due)).findFirst()).map(Deadline::id)
                .map(String::valueOf);
    }

    private List<TaskPageView.Person> colleagues(TaskView task, Actor reader, LocalDate today) {
        return Role.of(task.role()).map(role -> memberships.holders(reader.organisationId(), role)).orElse(List.of())
                .stream().filter(one -> !one.personId().equals(reader.personId()))
                .map(one -> new TaskPageView.Person(one.personId(), one.name(), one.post(), one.isAbsent(today)))
                .toList();
    }
}
