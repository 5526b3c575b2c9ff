package org.duban.interview.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.web.DueMarks;
import org.duban.casefile.CaseFile;
import org.duban.casefile.web.CaseSection;
import org.duban.interview.Interviews;
import org.duban.interview.OpeningInterview;
import org.duban.security.Actor;

import io.quarkus.qute.TemplateInstance;

/** The interviews on the page of their case. */
@ApplicationScoped
class InterviewsSection implements CaseSection {

    private final Interviews interviews;
    private final OpeningInterview opening;
    private final InterviewViews views;
    private final InterviewCards cards;
    private final DueMarks marks;

    InterviewsSection(Interviews interviews, OpeningInterview opening, InterviewViews views, InterviewCards cards,
            DueMarks marks) {
        this.interviews = interviews;
        this.opening = opening;
        this.views = views;
        this.cards = cards;
        this.marks = marks;
    }

    /** The interviews. */
    record interviews(InterviewsView view) implements TemplateInstance {
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public Optional<TemplateInstance> of(CaseFile file, Actor reader, Locale locale) {
        DueMarks.Today today = marks.today();
        List<InterviewsView.Card> seen = interviews.ofCase(file.id()).stream().filter(one -> views.sees(one, reader))
                .map(one -> cards.card(one, file, reader, today, locale)).toList();
        boolean opens = opening.mayOpen(file, reader);
        return seen.isEmpty() && !opens ? Optional.empty()
                : Optional.of(new interviews(new InterviewsView(String.valueOf(file.id()), seen, opens)));
    }
}
