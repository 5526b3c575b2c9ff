package org.duban.interview.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.LegalTime;
import org.duban.calendar.web.DueMark;
import org.duban.calendar.web.DueMarks;
import org.duban.casefile.CaseFile;
import org.duban.casefile.Deadline;
import org.duban.casefile.Evidence;
import org.duban.casefile.Punctuality;
import org.duban.casefile.web.CasePageView.State;
import org.duban.casefile.web.ClockMarks;
import org.duban.interview.Appointment;
import org.duban.interview.Interview;
import org.duban.interview.InterviewClocks;
import org.duban.interview.InterviewFiles;
import org.duban.interview.InterviewFiles.Purpose;
import org.duban.measure.web.ActLinkViews;
import org.duban.problem.Text;
import org.duban.security.Actor;
import org.duban.security.Organisations;

/** Turns an interview into what the reader may see of it, and do. */
@ApplicationScoped
class InterviewCards {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
            .withZone(LegalTime.ZONE);

    private final InterviewViews views;
    private final InterviewClocks clocks;
    private final InterviewFiles handedIn;
    private final Evidence evidence;
    private final ActLinkViews acts;
    private final Organisations organisations;

    InterviewCards(InterviewViews views, InterviewClocks clocks, InterviewFiles handedIn, Evidence evidence,
            ActLinkViews acts, Organisations organisations) {
        this.views = views;
        this.clocks = clocks;
        this.handedIn = handedIn;
        this.evidence = evidence;
        this.acts = acts;
        this.organisations = organisations;
    }

    InterviewsView.Card card(Interview one, CaseFile file, Actor reader, DueMarks.Today today, Locale locale) {
        KnownNotice known = KnownNotice.of(one, reader);
        boolean notice = known.current();
        Optional<Deadline> commitment = clocks.commitment(one);
        return new InterviewsView.Card(String.valueOf(one.id()),
                organisations.get(one.organisationId()).name(), one.ground().title().in(locale),
                known.number(),
                new State(known.state().title().in(locale), known.state().hasEnded() ? "done" : "active"),
                one.reason().filter(reason -> notice), known.appointment().map(Appointment::line),
                one.postponedBecause().filter(because -> notice).map(because -> moved(one, because).in(locale)),
                one.attendees().filter(attendees -> notice),
                reader.readsAsAuthority() ? ClockMarks.of(clocks.holding(one), today) : DueMark.NONE, outcome(one, locale),
                one.commitment(), commitment.map(clock -> ClockMarks.of(clock, today)).orElse(DueMark.NONE),
                commitment.map(clock -> String.valueOf(clock.id())), commitment.flatMap(clock -> report(one, clock)),
                one.finding(), one.calledOff(), views.isNextDue(one, reader), acts.of(one, file, reader, locale));
    }

    /** Why it is moved; to the authority also what stands until the notice of the new day is served. */
    private static Text moved(Interview one, String because) {
        return one.told().filter(told -> !one.appointment().filter(told::equals).isPresent())
                .map(told -> new Text("%s（送达前仍为 %s）".formatted(because, told.line()),
                        "%s (until that is served: %s)".formatted(because, told.line())))
                .orElse(new Text(because, because));
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
}
