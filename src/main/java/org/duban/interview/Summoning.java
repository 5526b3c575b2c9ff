package org.duban.interview;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.Calendars;
import org.duban.calendar.LegalTime;
import org.duban.calendar.WorkingCalendar;
import org.duban.casefile.ServingDocuments;
import org.duban.document.DocumentContent;
import org.duban.engine.ProcessEngine;
import org.duban.interview.InterviewForms.KeepingDay;
import org.duban.interview.InterviewForms.Postponement;
import org.duban.interview.InterviewForms.Proposal;
import org.duban.measure.Desk;
import org.duban.measure.PaperLife;
import org.duban.measure.Paperwork;
import org.duban.problem.Text;
import org.duban.regulation.MeasureGate;
import org.duban.regulation.Profile;
import org.duban.shared.Clause;

/** Writes what the notice says, moves the day once, and says from when on a session may take place. */
@ApplicationScoped
public class Summoning {

    private static final PaperLife.Stages STAGES = new PaperLife.Stages(InterviewState.PROPOSED, InterviewState.SUBMITTED,
            InterviewState.APPROVED, InterviewState.NUMBERED, InterviewState.ISSUED,
            List.of(InterviewState.NOTIFIED, InterviewState.COMMITMENT_DUE, InterviewState.TO_CHECK,
                    InterviewState.FULFILLED, InterviewState.UNFULFILLED));
    private static final Text NOTICE = new Text("约谈通知书", "Notice");
    private static final Text OTHER_DAY = new Text("约谈改期通知书", "Notice of another day");
    private static final PaperLife.Words<Interview> WORDS = new PaperLife.Words<>("notice",
            interview -> interview.isPostponed() ? OTHER_DAY : NOTICE, new Text("通知书", "notice"),
            new Text("被约谈单位", "interviewed party"),
            new Text("送达之后的第三个工作日起方可约谈。送达过晚的，如实登记，再改期或者取消。",
                    "The session is on the third working day after service at the earliest. A service that comes too late is"
                            + " registered as it was; move the session then, or call it off."),
            new Text("更正后，未提前足够时间通知的约谈不计次。",
                    "An interview that was not notified early enough after all does not count."),
            new Text("维持：本次约谈和整改承诺有效，但不计次。撤回：整改承诺终止，可以另行提起约谈。",
                    "Uphold: the session and its commitment stand, but it does not count. Withdraw: the commitment ends, and"
                            + " another interview may be opened."));

    private final Paperwork paperwork;
    private final ServingDocuments services;
    private final Calendars calendars;
    private final InterviewClocks clocks;
    private final CorrectingNotice correcting;
    private final ProcessEngine engine;

    Summoning(Paperwork paperwork, ServingDocuments services, Calendars calendars, InterviewClocks clocks,
            CorrectingNotice correcting, ProcessEngine engine) {
        this.paperwork = paperwork;
        this.services = services;
        this.calendars = calendars;
        this.clocks = clocks;
        this.correcting = correcting;
        this.engine = engine;
    }

    /** Submits the draft; refuses a day on which it could not be held, and words that impose a penalty. */
    @Clause("行政处罚法 9")
    public void propose(Desk<Interview> desk, Proposal said) {
        MeasureGate.requireNoPenalty(desk.profile(), "reason", said.reason());
        said.materials().ifPresent(words -> MeasureGate.requireNoPenalty(desk.profile(), "materials", words));
        requireSession(desk, said.meetsOn(), said.meetsAt());
        desk.measure().proposed(said, desk.actor().personId());
        paperwork.require(desk, desk.measure().noticeKind(), content(desk));
        desk.tell("interview.proposed", "拟制约谈通知书，报请审批", "Notice drafted and submitted for approval", Set.of());
    }

    /** It is moved once. */
    public void requireUnmoved(Desk<? extends Interview> desk) {
        if (desk.measure().isPostponed()) {
            throw InterviewProblems.postponedAlready();
        }
    }

    /** Moves the session: the new day goes to approval, and is notified anew before anybody has to come. */
    @Clause("A7")
    public void postpone(Desk<Interview> desk, Postponement said) {
        MeasureGate.requireNoPenalty(desk.profile(), "reason", said.reason());
        requireSession(desk, said.meetsOn(), said.meetsAt());
        LocalDate before = desk.measure().meetsOn().orElseThrow();
        desk.measure().postponed(said, desk.actor().personId());
        paperwork.require(desk, desk.measure().noticeKind(), content(desk));
        desk.tell("interview.postponed", "拟将约谈由 %s 改期至 %s：%s".formatted(before, said.meetsOn(), said.reason()),
                "To be moved from %s to %s: %s".formatted(before, said.meetsOn(), said.reason()), Set.of());
        engine.beginAgain(desk.measure().episode());
    }

    /** A move is under way, and the session that was served is still to come. */
    public void requireDayToKeep(Desk<? extends Interview> desk) {
        Interview interview = desk.measure();
        if (!interview.isPostponed() || interview.notice().isServed()) {
            throw InterviewProblems.notMoved();
        }
        Appointment served = interview.told().orElseThrow();
        if (served.day().atTime(served.time()).atZone(LegalTime.ZONE).toInstant().isBefore(desk.now())) {
            throw InterviewProblems.servedDayOver(served.day());
        }
    }

    /** Drops the move: the party was told of no other day, so that the one which it was served stands again. */
    @Clause("A7")
    public void keepDay(Desk<Interview> desk, KeepingDay said) {
        desk.measure().dayKept();
        LocalDate day = desk.measure().meetsOn().orElseThrow();
        desk.tell("interview.day-kept", "不再改期，约谈仍于 %s 举行：%s".formatted(day, said.reason()),
                "Not moved after all, the session stays on %s: %s".formatted(day, said.reason()), Set.of());
        engine.beginAgain(desk.measure().episode());
    }

    /** The notice on its way: the first one, or that of another day once the session was moved. */
    public PaperLife<Interview> notice() {
        return new PaperLife<>(Interview::noticeKind, WORDS, STAGES, (desk, party) -> content(desk),
                new PaperLife.Effects<>((desk, service) -> desk.measure().notified(), desk -> Map.of(),
                        correcting::corrected, correcting));
    }

    private DocumentContent content(Desk<Interview> desk) {
        Interview interview = desk.measure();
        DocumentContent.Party party = paperwork.party(interview.organisationId());
        DocumentContent.Contact contact = paperwork.contact(desk, interview.contact().orElseThrow());
        LocalDate day = interview.meetsOn().orElseThrow();
        String time = interview.appointment().orElseThrow().time().toString();
        String place = interview.appointment().orElseThrow().place();
        String attendees = interview.attendees().orElseThrow();
        String consequence = desk.profile().interview().consequence();
        return interview.postponedBecause().<DocumentContent> map(because -> new InterviewPostponement(
                interview.dossierNo(), paperwork.issuer(desk), desk.file().siteName(), party,
                interview.firstNotice().reference(InterviewNotice.KIND), because, day, time, place, attendees,
                interview.materials().orElse(null), consequence, contact))
                .orElseGet(() -> new InterviewNotice(interview.dossierNo(), paperwork.issuer(desk), desk.file().siteName(),
                        party, interview.reason().orElseThrow(), interview.basis(), day, time, place, attendees,
                        interview.materials().orElse(null), consequence, contact));
    }

    /** The first day on which it may be held, once its notice was served. */
    public Optional<LocalDate> earliest(Interview interview, Profile profile) {
        return servedOn(interview).map(day -> clocks.earliest(day, profile));
    }

    /** The day on which the notice that holds was served. */
    public Optional<LocalDate> servedOn(Interview interview) {
        return interview.notice().documentId().map(services::of).flatMap(all -> all.stream().findFirst())
                .map(one -> one.servedOn());
    }

    private void requireSession(Desk<Interview> desk, LocalDate day, String time) {
        WorkingCalendar calendar = calendars.current();
        if (!calendar.isWorkingDay(day)) {
            throw InterviewProblems.restDay(day);
        }
        LocalDate earliest = clocks.earliest(desk.today(), desk.profile());
        if (day.isBefore(earliest)) {
            throw InterviewProblems.tooSoon(earliest);
        }
        try {
            LocalTime.parse(time);
        } catch (DateTimeException notOne) {
            throw InterviewProblems.wrongTime();
        }
    }
}
