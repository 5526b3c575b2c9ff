package org.duban.interview.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.web.DueMarks;
import org.duban.casefile.CaseFile;
import org.duban.casefile.CaseState;
import org.duban.casefile.web.CaseSection;
import org.duban.interview.Ground;
import org.duban.interview.Interviews;
import org.duban.interview.OpeningInterview;
import org.duban.interview.web.InterviewsView.Choice;
import org.duban.security.Actor;
import org.duban.security.Organisations;
import org.duban.security.Role;

import io.quarkus.qute.TemplateInstance;

/** The interviews on the page of their case. */
@ApplicationScoped
class InterviewsSection implements CaseSection {

    private final Interviews interviews;
    private final OpeningInterview opening;
    private final InterviewViews views;
    private final InterviewCards cards;
    private final Organisations organisations;
    private final DueMarks marks;

    InterviewsSection(Interviews interviews, OpeningInterview opening, InterviewViews views, InterviewCards cards,
            Organisations organisations, DueMarks marks) {
        this.interviews = interviews;
        this.opening = opening;
        this.views = views;
        this.cards = cards;
        this.organisations = organisations;
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
        Optional<InterviewsView.Opening> offered = Optional.of(file)
                .filter(one -> reader.isRegulator() && reader.organisationId() == one.authorityId()
                        && reader.is(Role.CASE_OFFICER) && one.state() == CaseState.OPEN)
                .map(one -> opening(one, locale));
        return seen.isEmpty() && offered.isEmpty() ? Optional.empty()
                : Optional.of(new interviews(new InterviewsView(String.valueOf(file.id()), seen, offered)));
    }

    private InterviewsView.Opening opening(CaseFile file, Locale locale) {
        List<Long> parties = opening.parties(file);
        return new InterviewsView.Opening(
                parties.stream().map(one -> new Choice(String.valueOf(one), organisations.get(one).name())).toList(),
                Arrays.stream(Ground.values()).map(one -> new Choice(one.name(), one.title().in(locale))).toList(),
                opening.families(file).stream().map(one -> new Choice(one.name(), one.title().in(locale))).toList());
    }
}
