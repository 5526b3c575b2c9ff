package org.duban.worklist.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.document.DraftPaper;
import org.duban.document.DraftPapers;
import org.duban.form.web.Beside;
import org.duban.measure.Acts;
import org.duban.measure.PaperBeside;
import org.duban.measure.web.BesideTask;
import org.duban.measure.web.IssuedBeside;
import org.duban.problem.DubanProblem;
import org.duban.security.Actor;
import org.duban.task.TaskService;
import org.duban.task.TaskState;
import org.duban.task.TaskView;
import org.duban.task.UserTask;

import io.quarkus.arc.All;

/** Gathers what is decided about in a task, for whoever may see the task. */
@ApplicationScoped
@Transactional
class BesideViews {

    private final TaskService tasks;
    private final Acts acts;
    private final DraftPapers drafts;
    private final IssuedBeside issued;
    private final List<BesideTask> features;

    BesideViews(TaskService tasks, Acts acts, DraftPapers drafts, IssuedBeside issued, @All List<BesideTask> features) {
        this.tasks = tasks;
        this.acts = acts;
        this.drafts = drafts;
        this.issued = issued;
        this.features = features;
    }

    /** Of a task that has ended nothing: it would show what came after it. */
    Beside of(TaskView task, Actor reader, Locale locale) {
        if (task.state() != TaskState.OPEN) {
            return Beside.NOTHING;
        }
        UserTask seen = tasks.userTask(task.id(), reader);
        return new Beside(acts.papers(seen, reader).stream().map(one -> paper(one, task.id(), locale)).toList(),
                features.stream().filter(one -> one.processId().equals(task.processId()))
                        .flatMap(one -> one.of(seen, reader, locale).stream())
                        .map(part -> part.setLocale(locale).render()).toList());
    }

    /** The paper that would leave for a party, or the first, while the task is open and about one that has not left. */
    DraftPaper draft(long taskId, Optional<Long> party, Actor reader) {
        if (tasks.get(taskId, reader).state() != TaskState.OPEN) {
            throw DubanProblem.notFound();
        }
        Optional<PaperBeside> paper = acts.papers(tasks.userTask(taskId, reader), reader).stream()
                .filter(one -> party.filter(asked -> asked != one.addressee()).isEmpty()).findFirst();
        paper.flatMap(PaperBeside::refused).ifPresent(refused -> {
            throw refused;
        });
        return paper.flatMap(PaperBeside::draft).orElseThrow(DubanProblem::notFound);
    }

    private Beside.Paper paper(PaperBeside one, long taskId, Locale locale) {
        String title = one.kind().title() + "（" + one.addresseeName() + "）";
        return one.issued().map(document -> issued.of(title, document))
                .or(() -> one.refused().map(why -> Beside.Paper.refused(title, why.detail(), locale)))
                .orElseGet(() -> new Beside.Paper(title, Optional.empty(), one.draft().map(drafts::fragment),
                        Optional.empty(), Optional.of("/tasks/%s/draft.pdf?party=%s".formatted(taskId, one.addressee())),
                        Optional.empty()));
    }
}
