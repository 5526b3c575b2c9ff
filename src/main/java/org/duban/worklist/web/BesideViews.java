package org.duban.worklist.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.document.DocumentHtml;
import org.duban.document.DraftPaper;
import org.duban.document.DraftPapers;
import org.duban.document.IssuedDocument;
import org.duban.document.PdfState;
import org.duban.measure.Acts;
import org.duban.measure.PaperBeside;
import org.duban.measure.web.BesideTask;
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
    private final DocumentHtml html;
    private final List<BesideTask> features;

    BesideViews(TaskService tasks, Acts acts, DraftPapers drafts, DocumentHtml html, @All List<BesideTask> features) {
        this.tasks = tasks;
        this.acts = acts;
        this.drafts = drafts;
        this.html = html;
        this.features = features;
    }

    /** Of a task that has ended nothing: it would show what came after it. */
    TaskBeside of(TaskView task, Actor reader, Locale locale) {
        if (task.state() != TaskState.OPEN) {
            return TaskBeside.NOTHING;
        }
        UserTask seen = tasks.userTask(task.id(), reader);
        return new TaskBeside(acts.papers(seen, reader).stream().map(one -> paper(one, task.id(), locale)).toList(),
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

    private TaskBeside.Paper paper(PaperBeside one, long taskId, Locale locale) {
        String title = one.kind().title() + "（" + one.addresseeName() + "）";
        return one.issued().map(document -> issued(title, document))
                .or(() -> one.refused().map(why -> TaskBeside.Paper.refused(title, why.detail(), locale)))
                .orElseGet(() -> new TaskBeside.Paper(title, Optional.empty(), one.draft().map(drafts::fragment),
                        Optional.empty(), Optional.of("/tasks/%s/draft.pdf?party=%s".formatted(taskId, one.addressee())),
                        Optional.empty()));
    }

    private TaskBeside.Paper issued(String title, IssuedDocument document) {
        String page = "/documents/" + document.id();
        return new TaskBeside.Paper(title, Optional.of(document.number()), Optional.of(html.fragment(document)),
                Optional.of(page), Optional.of(page + "/pdf").filter(pdf -> document.pdfState() == PdfState.READY),
                Optional.empty());
    }
}
