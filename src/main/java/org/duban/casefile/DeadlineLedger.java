package org.duban.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.calendar.Calendars;
import org.duban.calendar.LegalTime;
import org.duban.calendar.Period;
import org.duban.calendar.WorkingCalendar;
import org.duban.problem.DubanProblem;

/**
 * The ledger of legal dates: append-only, each entry with author, reason, basis and document; the date that holds is what
 * they add up to. Its verbs run in the caller's transaction, which has locked the case's row.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DeadlineLedger {

    private final DeadlineRows rows;
    private final Dossiers dossiers;
    private final Suspensions suspensions;
    private final TaskDates tasks;
    private final Calendars calendars;
    private final Clock clock;

    DeadlineLedger(DeadlineRows rows, Dossiers dossiers, Suspensions suspensions, TaskDates tasks, Calendars calendars,
            Clock clock) {
        this.rows = rows;
        this.dossiers = dossiers;
        this.suspensions = suspensions;
        this.tasks = tasks;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Starts a deadline and returns its id. The days on which its case was suspended count for nothing, whenever it starts;
     * while the case is suspended it begins paused, and runs with the others when the case resumes.
     *
     * @param startEvent the event that starts it, with the document that proves it
     */
    public long open(NewDeadline deadline, Entry startEvent) {
        LedgerAct act = LedgerAct.opened(now(), deadline.startDay(), deadline.period());
        DeadlineFold fold = DeadlineFold.opened(act, deadline.rollOver(), calendars.current());
        long id = rows.insert(deadline, fold);
        rows.append(id, act, startEvent, fold);
        tasks.moved(deadline.episode().dossierId());
        leaveSuspendedDaysOut(id, deadline.episode().dossierId());
        return id;
    }

    private void leaveSuspendedDaysOut(long id, long dossierId) {
        Entry entry = Entry.system("案件中止期间不计入期限");
        suspensions.of(dossierId).forEach(one -> {
            pause(id, one.from(), entry);
            resume(id, one.to(), entry);
        });
        dossiers.findByIdOptional(dossierId).flatMap(Dossier::suspendedFrom).ifPresent(from -> pause(id, from, entry));
    }

    /**
     * Stops it from running; {@code from} is the first day that does not count. What has ended before stays as it ended, but
     * counts these days out when its start or its length is changed.
     */
    public void pause(long id, LocalDate from, Entry entry) {
        write(id, LedgerAct.day(EntryKind.PAUSED, now(), from), entry, deadline -> {
            require(deadline.state() != DeadlineState.CANCELLED && deadline.pausedFrom().isEmpty(), EntryKind.PAUSED,
                    deadline);
            requireCome("from", from);
        });
    }

    /** Lets the remaining units run on; {@code lastDay} is the last day that does not count. */
    public void resume(long id, LocalDate lastDay, Entry entry) {
        write(id, LedgerAct.day(EntryKind.RESUMED, now(), lastDay), entry, deadline -> {
            require(deadline.pausedFrom().isPresent(), EntryKind.RESUMED, deadline);
            requireCome("lastDay", lastDay);
        });
    }

    /** Gives more time, counted from the present last day, and ends a hold. Refuses what has lapsed. */
    public void extend(long id, Period extension, Entry entry) {
        Instant now = now();
        write(id, LedgerAct.extended(now, extension), entry, deadline -> {
            require(deadline.isOpen(), EntryKind.EXTENDED, deadline);
            if (deadline.state() == DeadlineState.RUNNING && !deadline.held() && deadline.due().isOver(now)) {
                throw DeadlineProblems.expired(deadline);
            }
        });
    }

    /**
     * Puts another start day in the place of a wrong one and applies pauses and extensions again. A lapsed deadline runs
     * again if its new last day is not over; what was begun on the old date is the caller's to review.
     */
    public void correctStart(long id, LocalDate newStart, Entry entry) {
        requireCome("startDay", newStart);
        write(id, LedgerAct.day(EntryKind.START_CORRECTED, now(), newStart), entry, deadline -> {
            require(deadline.state() != DeadlineState.CANCELLED, EntryKind.START_CORRECTED, deadline);
            if (newStart.equals(deadline.startDay())) {
                throw DeadlineProblems.sameStart(newStart);
            }
        });
    }

    /**
     * Notes that the act was received, and says whether in time. A late act is noted and undoes nothing; only the first
     * counts. Where nobody knows the last day, the import of the missing year decides.
     */
    public Punctuality met(long id, Instant receivedAt, Entry entry) {
        WorkingCalendar calendar = calendars.current();
        Deadline before = locked(id);
        require(before.state() != DeadlineState.CANCELLED, EntryKind.MET, before);
        if (before.punctuality().isPresent()) {
            return before.punctuality().get();
        }
        LedgerAct act = LedgerAct.met(now(), receivedAt.truncatedTo(ChronoUnit.MILLIS));
        append(before, act, entry, calendar);
        return get(id).punctuality().orElseThrow();
    }

    /** Ends it: it binds nobody any more. */
    public void cancel(long id, Entry entry) {
        write(id, LedgerAct.plain(EntryKind.CANCELLED, now()), entry,
                deadline -> require(deadline.isOpen(), EntryKind.CANCELLED, deadline));
    }

    /** Keeps it from lapsing until {@link #release} or {@link #extend}: a decision is pending. */
    public void hold(long id, Entry entry) {
        write(id, LedgerAct.plain(EntryKind.HELD, now()), entry, deadline -> {
            require(deadline.isOpen(), EntryKind.HELD, deadline);
            if (deadline.held()) {
                throw DeadlineProblems.alreadyHeld();
            }
        });
    }

    /**
     * The decision fell without more time, or is needed no longer: a date that has passed lapses at once. What has ended keeps
     * its end; corrected later, it is held no more.
     */
    public void release(long id, Entry entry) {
        write(id, LedgerAct.plain(EntryKind.RELEASED, now()), entry, deadline -> {
            require(deadline.state() != DeadlineState.CANCELLED, EntryKind.RELEASED, deadline);
            if (!deadline.held()) {
                throw DeadlineProblems.notHeld();
            }
        });
    }

    /** The deadline as it stands. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Deadline get(long id) {
        return rows.find(id).orElseThrow(DubanProblem::notFound);
    }

    /** The deadlines of a case, the nearest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Deadline> ofCase(long caseId) {
        return rows.ofCase(caseId);
    }

    /** The deadlines of these cases. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Deadline> ofCases(Collection<Long> caseIds) {
        return rows.ofCases(caseIds);
    }

    /** The newest deadline of a thing. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Deadline> ofSubject(String kind, long subjectId) {
        return rows.ofSubject(kind, subjectId);
    }

    /** Why it is that day: every rule, day and entry that leads to it. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Explanation explain(long id) {
        Deadline deadline = get(id);
        List<DeadlineEntry> entries = rows.entries(id);
        DeadlineFold fold = DeadlineFold.of(entries, deadline.rollOver(), calendars::asOf);
        return Explanation.of(deadline, fold, entries, calendars.asOf(deadline.calendarRevision()));
    }

    private void write(long id, LedgerAct act, Entry entry, Consumer<Deadline> guard) {
        // The calendar first, then the row: an import takes them in this order too.
        WorkingCalendar calendar = calendars.current();
        Deadline before = locked(id);
        guard.accept(before);
        append(before, act, entry, calendar);
    }

    private void append(Deadline before, LedgerAct act, Entry entry, WorkingCalendar calendar) {
        DeadlineFold fold = DeadlineFold.of(rows.entries(before.id()), before.rollOver(), calendars::asOf)
                .after(act, calendar);
        rows.append(before.id(), act, entry, fold);
        rows.update(before.id(), fold);
        tasks.moved(before.episode().dossierId());
    }

    private Deadline locked(long id) {
        return rows.lock(id).orElseThrow(DubanProblem::notFound);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void requireCome(String field, LocalDate day) {
        if (day.isAfter(LegalTime.dayOf(clock.instant()))) {
            throw DeadlineProblems.inTheFuture(field, day);
        }
    }

    private static void require(boolean holds, EntryKind act, Deadline deadline) {
        if (!holds) {
            throw DeadlineProblems.wrongState(act, deadline);
        }
    }
}
