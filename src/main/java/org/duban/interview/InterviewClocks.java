package org.duban.interview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.Calendars;
import org.duban.calendar.DueDay;
import org.duban.calendar.LegalTime;
import org.duban.calendar.Period;
import org.duban.casefile.CaseFile;
import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.DossierAudience;
import org.duban.casefile.Entry;
import org.duban.casefile.NewDeadline;
import org.duban.measure.Desk;
import org.duban.regulation.Profile;
import org.duban.security.Actor;
import org.duban.shared.Clause;

/** The two clocks of an interview: by when it is held, and by when what was promised is done. */
@ApplicationScoped
public class InterviewClocks {

    private final DeadlineLedger ledger;
    private final DossierAudience audience;
    private final Calendars calendars;

    InterviewClocks(DeadlineLedger ledger, DossierAudience audience, Calendars calendars) {
        this.ledger = ledger;
        this.audience = audience;
        this.calendars = calendars;
    }

    /** The authority's time for the session, from the day of the opening. */
    @Clause("JY-3.2c")
    void startHolding(CaseFile file, Interview interview, Profile profile, Actor officer) {
        ledger.open(new NewDeadline(interview.episode(), Interview.HOLDING, interview.id(), interview.openedOn(),
                profile.interview().hold(), profile.ruleId("interview.hold"),
                interview.ground().basis(profile.interview())), Entry.by(officer, "提起约谈"));
    }

    /** The first day on which a session may be held whose notice was served on this day. */
    @Clause({ "JY-3.2c", "行政处罚法 64" })
    LocalDate earliest(LocalDate served, Profile profile) {
        return calendars.current().due(served, profile.interview().notice(), true);
    }

    /** The session took place, or nobody came to it. */
    void held(Desk<Interview> desk) {
        Interview interview = desk.measure();
        ledger.met(holding(interview).id(),
                interview.meetsOn().orElseThrow().atTime(interview.appointment().orElseThrow().time())
                        .atZone(LegalTime.ZONE).toInstant(),
                Entry.by(desk.actor(), "已举行约谈"));
    }

    /** Nothing is to be kept any more. */
    void setAside(Desk<Interview> desk, String why) {
        commitment(desk.measure()).filter(Deadline::isOpen)
                .ifPresent(one -> ledger.cancel(one.id(), Entry.by(desk.actor(), "撤回约谈：" + why)));
    }

    /** It is not held. */
    void calledOff(Desk<Interview> desk) {
        Optional.of(holding(desk.measure())).filter(Deadline::isOpen)
                .ifPresent(one -> ledger.cancel(one.id(), Entry.by(desk.actor(), "取消约谈")));
    }

    /** The commitment's time, from the session on; a day that the record fixes does not move from a day of rest. */
    @Clause({ "JY-3.2c", "民法典 201" })
    Deadline startCommitment(Desk<Interview> desk, Optional<LocalDate> promisedOn, long documentId) {
        Interview interview = desk.measure();
        LocalDate start = interview.meetsOn().orElseThrow();
        Profile profile = desk.profile();
        Period period = promisedOn.map(day -> Period.days(Math.toIntExact(ChronoUnit.DAYS.between(start, day))))
                .orElse(profile.interview().commitment());
        long id = ledger.open(new NewDeadline(interview.episode(), Interview.COMMITMENT, interview.id(), start, period,
                profile.ruleId("interview.commitment"), interview.ground().basis(profile.interview()),
                promisedOn.isEmpty()), Entry.by(desk.actor(), "约谈").proven(documentId));
        audience.bind(id, interview.organisationId());
        return ledger.get(id);
    }

    /** The commitment's clock, once it runs. */
    public Optional<Deadline> commitment(Interview interview) {
        return ledger.ofSubject(Interview.COMMITMENT, interview.id());
    }

    /** The clock by which it has to be held. */
    public Deadline holding(Interview interview) {
        return ledger.ofSubject(Interview.HOLDING, interview.id()).orElseThrow();
    }

    /** By when an authority's task before the session is due. */
    public Optional<DueDay> holdBy(Interview interview) {
        return holding(interview).binding();
    }

    /** By when the enterprise has to have done what it promised. */
    public Optional<DueDay> keepBy(Interview interview) {
        return commitment(interview).flatMap(Deadline::binding);
    }
}
