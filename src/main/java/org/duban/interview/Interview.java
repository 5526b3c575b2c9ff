package org.duban.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.duban.document.DocumentContent.Reference;
import org.duban.document.DocumentKind;
import org.duban.engine.Episode;
import org.duban.measure.Measure;
import org.duban.measure.Paper;
import org.duban.shared.Clause;
import org.jspecify.annotations.Nullable;

/** An interview of one enterprise: one session, which may be moved once, and what was promised there. */
@Entity
@Table(name = "interviews")
@Clause("JY-3.2c")
public class Interview extends Measure {

    /** Id of the process model, and kind of the episode. */
    public static final String PROCESS = "interview";
    /** Kind of the clock by which it has to be held; its subject is the interview. */
    public static final String HOLDING = "interview.session";
    /** Kind of the commitment's clock; its subject is the interview. */
    public static final String COMMITMENT = "interview.commitment";

    private long organisationId;
    private LocalDate openedOn;
    @Enumerated(EnumType.STRING)
    private Ground ground;
    private @Nullable String groundWords;
    @Enumerated(EnumType.STRING)
    private @Nullable Family family;
    private @Nullable String reason;
    private String basis;
    @Embedded
    @AttributeOverride(name = "day", column = @Column(name = "meets_on"))
    @AttributeOverride(name = "time", column = @Column(name = "meets_at"))
    private @Nullable Appointment appointment;
    private @Nullable String attendees;
    private @Nullable String materials;
    private @Nullable String contact;
    private @Nullable String postponedBecause;
    @Embedded
    @AttributeOverride(name = "day", column = @Column(name = "told_on"))
    @AttributeOverride(name = "time", column = @Column(name = "told_at"))
    @AttributeOverride(name = "place", column = @Column(name = "told_place"))
    private @Nullable Appointment told;
    @Enumerated(EnumType.STRING)
    private @Nullable Session session;
    private @Nullable Integer number;
    private @Nullable String commitment;
    private @Nullable String report;
    private @Nullable Instant reportedAt;
    private @Nullable String finding;
    private @Nullable String calledOff;

    protected Interview() {
    }

    Interview(Episode episode, OpeningInterview.NewInterview opened, String basis, LocalDate today, Instant now) {
        super(episode, InterviewState.PROPOSED, now);
        this.organisationId = opened.organisation();
        this.openedOn = today;
        this.ground = opened.ground();
        this.groundWords = opened.words().orElse(null);
        this.family = opened.family().orElse(null);
        this.basis = basis;
        add(InterviewNotice.KIND, organisationId);
    }

    void proposed(InterviewForms.Proposal said, String person) {
        reason = said.reason();
        basis = said.basis();
        appointment = new Appointment(said.meetsOn(), LocalTime.parse(said.meetsAt()), said.place());
        attendees = said.attendees();
        materials = said.materials().orElse(null);
        contact = said.contact();
        notice().drafted(person);
        become(InterviewState.SUBMITTED);
    }

    void notified() {
        told = appointment;
        become(InterviewState.NOTIFIED);
    }

    /** Another day, once; the new day is notified anew. */
    void postponed(InterviewForms.Postponement said, String person) {
        postponedBecause = said.reason();
        appointment = new Appointment(said.meetsOn(), LocalTime.parse(said.meetsAt()), said.place());
        add(InterviewPostponement.KIND, organisationId);
        notice().drafted(person);
        become(InterviewState.SUBMITTED);
    }

    /** The day that was served stands again. */
    void dayKept() {
        appointment = told().orElseThrow();
        postponedBecause = null;
        become(InterviewState.NOTIFIED);
    }

    void calledOff(String why) {
        calledOff = why;
        become(InterviewState.CALLED_OFF);
    }

    /** Its session is as if it had not been: it was not notified in time. */
    void withdrawn(String why, Instant now) {
        act(now, InterviewState.COMMITMENT_DUE, InterviewState.TO_CHECK);
        calledOff(why);
    }

    void over(Session what, Optional<String> promised, Optional<Integer> counted) {
        session = what;
        commitment = promised.orElse(null);
        number = counted.orElse(null);
        become(InterviewState.COMMITMENT_DUE);
    }

    /** It was not notified in time after all. */
    void countsNoLonger() {
        number = null;
    }

    /** It was notified in time after all. */
    void countsAs(int which) {
        number = which;
    }

    void reported(String what, Instant at) {
        report = what;
        reportedAt = at;
        become(InterviewState.TO_CHECK);
    }

    void lapsed(Instant now) {
        act(now, InterviewState.COMMITMENT_DUE);
        become(InterviewState.TO_CHECK);
    }

    void checked(boolean kept, String found) {
        finding = found;
        become(kept ? InterviewState.FULFILLED : InterviewState.UNFULFILLED);
    }

    @Override
    public InterviewState state() {
        return InterviewState.valueOf(stateName());
    }

    /** The paper by which the day that holds is made known. */
    public Paper notice() {
        return paper(noticeKind(), organisationId).orElseThrow();
    }

    /** The first notice, whatever came after it. */
    public Paper firstNotice() {
        return paper(InterviewNotice.KIND, organisationId).orElseThrow();
    }

    /** How another paper names it. */
    Reference reference() {
        return notice().reference(noticeKind());
    }

    DocumentKind noticeKind() {
        return isPostponed() ? InterviewPostponement.KIND : InterviewNotice.KIND;
    }

    /** Whether the enterprise was ever told of it. */
    public boolean isKnownToParty() {
        return firstNotice().isServed();
    }

    /** When and where, as the notice says that is on its way or was last. */
    public Optional<Appointment> appointment() {
        return Optional.ofNullable(appointment);
    }

    /** When and where, as the enterprise was told last: it stands until a notice of another day has reached it. */
    public Optional<Appointment> told() {
        return Optional.ofNullable(told);
    }

    /** Whether it was moved to another day. */
    public boolean isPostponed() {
        return postponedBecause != null;
    }

    /** Who is interviewed. */
    public long organisationId() {
        return organisationId;
    }

    /** The day on which it was opened. */
    public LocalDate openedOn() {
        return openedOn;
    }

    /** Why. */
    public Ground ground() {
        return ground;
    }

    /** Why, in words, where the ground alone does not say it. */
    public Optional<String> groundWords() {
        return Optional.ofNullable(groundWords);
    }

    /** The family of the violations, where interviews are counted. */
    public Optional<Family> family() {
        return Optional.ofNullable(family);
    }

    /** Why, as the notice says it. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** On what it rests, as the notice says it. */
    public String basis() {
        return basis;
    }

    /** The day of the session. */
    public Optional<LocalDate> meetsOn() {
        return appointment().map(Appointment::day);
    }

    /** Who has to come. */
    public Optional<String> attendees() {
        return Optional.ofNullable(attendees);
    }

    /** What to bring. */
    public Optional<String> materials() {
        return Optional.ofNullable(materials);
    }

    /** Whom to ask. */
    public Optional<String> contact() {
        return Optional.ofNullable(contact);
    }

    /** Why it was moved. */
    public Optional<String> postponedBecause() {
        return Optional.ofNullable(postponedBecause);
    }

    /** What became of the session. */
    public Optional<Session> session() {
        return Optional.ofNullable(session);
    }

    /** Which one it is of those that count; empty before its session, and where it does not count. */
    public Optional<Integer> number() {
        return Optional.ofNullable(number);
    }

    /** What was promised. */
    public Optional<String> commitment() {
        return Optional.ofNullable(commitment);
    }

    /** What was done about it, as the enterprise says. */
    public Optional<String> report() {
        return Optional.ofNullable(report);
    }

    /** When it said so. */
    public Optional<Instant> reportedAt() {
        return Optional.ofNullable(reportedAt);
    }

    /** What the officers found. */
    public Optional<String> finding() {
        return Optional.ofNullable(finding);
    }

    /** Why it is not held. */
    public Optional<String> calledOff() {
        return Optional.ofNullable(calledOff);
    }
}
