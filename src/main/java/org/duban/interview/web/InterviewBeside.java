package org.duban.interview.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.web.DueMarks;
import org.duban.casefile.CaseFiles;
import org.duban.interview.Interview;
import org.duban.interview.Interviews;
import org.duban.measure.web.BesideTask;
import org.duban.security.Actor;
import org.duban.task.UserTask;

import io.quarkus.qute.TemplateInstance;

/** Beside the tasks of an interview: why it is held, when, and what was promised and reported. */
@ApplicationScoped
class InterviewBeside implements BesideTask {

    private final Interviews interviews;
    private final CaseFiles files;
    private final InterviewViews views;
    private final InterviewCards cards;
    private final DueMarks marks;

    InterviewBeside(Interviews interviews, CaseFiles files, InterviewViews views, InterviewCards cards, DueMarks marks) {
        this.interviews = interviews;
        this.files = files;
        this.views = views;
        this.cards = cards;
        this.marks = marks;
    }

    /** The interview. */
    record beside(InterviewsView.Card card) implements TemplateInstance {
    }

    @Override
    public String processId() {
        return Interview.PROCESS;
    }

    @Override
    public Optional<TemplateInstance> of(UserTask task, Actor reader, Locale locale) {
        DueMarks.Today today = marks.today();
        return interviews.ofCase(task.episode().dossierId()).stream()
                .filter(one -> one.count() == task.episode().count()).filter(one -> views.sees(one, reader)).findFirst()
                .map(one -> new beside(cards.card(one, files.get(one.dossierId()), reader, today, locale)));
    }
}
