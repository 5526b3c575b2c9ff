package org.duban.interview.web;

import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.LegalTime;
import org.duban.calendar.web.DueMark;
import org.duban.calendar.web.DueMarks;
import org.duban.casefile.CaseFile;
import org.duban.casefile.CaseState;
import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineState;
import org.duban.casefile.Punctuality;
import org.duban.casefile.web.CasePageView.State;
import org.duban.interview.Interview;
import org.duban.interview.InterviewClocks;
import org.duban.interview.InterviewFiles;
import org.duban.interview.InterviewFiles.Purpose;
import org.duban.interview.InterviewState;
import org.duban.measure.Acknowledgements;
import org.duban.measure.Evidence;
import org.duban.problem.Text;
import org.duban.security.Actor;
import org.duban.security.Organisations;
import org.duban.security.Role;

/** Turns an interview into what the reader may see of it, and do. */
@ApplicationScoped
class InterviewCards {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
            .withZone(LegalTime.ZONE);
    private static final Set<InterviewState> UNHELD = EnumSet.range(InterviewState.PROPOSED, InterviewState.NOTIFIED);
    private static final Set<InterviewState> UNSERVED = EnumSet.range(InterviewState.SUBMITTED, InterviewState.ISSUED);

    private final InterviewViews views;
    private final InterviewClocks clocks;
    private final InterviewFiles handedIn;
    private final Evidence evidence;
    private final Acknowledgements acknowledgements;
    private final Organisations organisations;

    InterviewCards(InterviewViews views, InterviewClocks clocks, InterviewFiles handedIn, Evidence evidence,
            Acknowledgements acknowledgements, Organisations organisations) {
        this.views = views;
        this.clocks = clocks;
        this.handedIn = handedIn;
        this.evidence = evidence;
        this.acknowledgements = acknowledgements;
        this.organisations = organisations;
    }

    InterviewsView.Card card(Interview one, CaseFile file, Actor reader, DueMarks.Today today, Locale locale) {
        boolean day = views.seesDay(one, reader);
        Optional<Deadline> commitment = clocks.commitment(one);
        return new InterviewsView.Card(String.valueOf(one.id()), one.version(),
                organisations.get(one.organisationId()).name(), one.ground().title().in(locale),
                one.notice().number().filter(number -> day),
                new State(one.state().title().in(locale), InterviewState.ENDED.contains(one.state()) ? "done" : "active"),
                one.reason(), one.meetsOn().filter(on -> day)
                        .map(on -> "%s %s %s".formatted(on, one.meetsAt().orElseThrow(), one.place().orElseThrow())),
                one.postponedBecause().filter(because -> day), one.attendees(),
                reader.readsAsAuthority() ? due(clocks.holding(one), today) : DueMark.NONE, outcome(one, locale),
                one.commitment(), commitment.map(clock -> due(clock, today)).orElse(DueMark.NONE),
                commitment.map(clock -> String.valueOf(clock.id())), commitment.flatMap(clock -> report(one, clock)),
                one.finding(), one.calledOff(), views.isNextDue(one, reader), acts(one, file, reader));
    }

    /** Of a clock that stands or is over only the day is named. */
    private static DueMark due(Deadline clock, DueMarks.Today today) {
        return clock.state() == DeadlineState.RUNNING ? today.mark(clock.due()) : DueMark.of(clock.due());
    }

    private static Optional<String> outcome(Interview one, Locale locale) {
        return one.session().map(session -> {
            Text count = one.number().map(number -> new Text("第" + number + "次", "no. " + number))
                    .orElse(new Text("不计次", "does not count"));
            return "%s（%s）".formatted(session.title().in(locale), count.in(locale));
        });
    }

    private Optional<InterviewsView.Report> report(Interview one, Deadline clock) {
        return one.report().map(done -> new InterviewsView.Report(MINUTE.format(one.reportedAt().orElseThrow()), done,
                clock.punctuality().filter(Punctuality.LATE::equals).isPresent(),
                handedIn.of(one, Purpose.REPORT).stream()
                        .map(file -> new InterviewsView.File(String.valueOf(file), evidence.name(file))).toList()));
    }

    private InterviewsView.Acts acts(Interview one, CaseFile file, Actor reader) {
        boolean ours = reader.isRegulator() && reader.organisationId() == file.authorityId()
                && file.state() == CaseState.OPEN;
        boolean theirs = reader.organisationId() == one.organisationId() && file.state() != CaseState.CLOSED;
        return new InterviewsView.Acts(
                ours && reader.is(Role.INSPECTOR) && one.state() == InterviewState.NOTIFIED && !one.isPostponed(),
                ours && reader.is(Role.CASE_OFFICER) && UNHELD.contains(one.state()),
                ours && reader.is(Role.INSPECTOR) && UNSERVED.contains(one.state()),
                theirs && one.state() == InterviewState.NOTIFIED && acknowledgements.of(one.notice()).isEmpty(),
                theirs && one.state() == InterviewState.TO_CHECK && one.report().isEmpty());
    }
}
