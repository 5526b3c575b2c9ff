package org.duban.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;

import org.duban.calendar.DeadlineCalculator;
import org.duban.calendar.DeadlineTerms;
import org.duban.calendar.DueDate;
import org.duban.calendar.DueDay;
import org.duban.calendar.Pause;
import org.duban.calendar.Period;
import org.duban.calendar.WorkingCalendar;
import org.duban.shared.Clause;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger's entries add up to. It is a pure function of them, so that the date in the table can be proven from
 * the entries at any time.
 *
 * @param acts all of them, in order
 * @param heldAt since when a decision is pending that keeps it from lapsing
 */
record DeadlineFold(List<LedgerAct> acts, DeadlineTerms terms, DueDate due, DeadlineState state,
        @Nullable Instant heldAt, boolean reminded, @Nullable LocalDate pausedFrom, @Nullable Instant metAt) {

    static DeadlineFold opened(LedgerAct act, boolean rollOver, WorkingCalendar calendar) {
        DeadlineTerms terms = DeadlineTerms.of(act.requiredDay(), act.requiredPeriod(), rollOver);
        return new DeadlineFold(List.of(act), terms, new DeadlineCalculator(calendar).compute(terms),
                DeadlineState.RUNNING, null, false, null, null);
    }

    /** Adds up all entries, each counted with the calendar of its time. */
    static DeadlineFold of(List<DeadlineEntry> entries, boolean rollOver, LongFunction<WorkingCalendar> calendars) {
        DeadlineEntry first = entries.getFirst();
        DeadlineFold fold = opened(LedgerAct.of(first), rollOver, calendars.apply(first.calendarRevision()));
        for (DeadlineEntry entry : entries.subList(1, entries.size())) {
            fold = fold.after(LedgerAct.of(entry), calendars.apply(entry.calendarRevision()));
        }
        return fold;
    }

    /** One entry more. */
    @Clause({ "民法典 201", "民法典 203" })
    DeadlineFold after(LedgerAct act, WorkingCalendar calendar) {
        // Nobody knew the day when the others were written: now they count as if the year had been there.
        DeadlineFold before = act.kind() == EntryKind.RECOUNTED && !dueDay().isKnown() ? again(calendar) : this;
        return before.next(act).settled(appended(acts, act), act, calendar);
    }

    /** The same acts under another calendar, but those that could not have been, had the day been known. */
    private DeadlineFold again(WorkingCalendar calendar) {
        DeadlineFold fold = opened(acts.getFirst(), terms.rollOver(), calendar);
        for (LedgerAct act : acts.subList(1, acts.size())) {
            if (fold.couldTake(act)) {
                fold = fold.next(act).settled(appended(fold.acts, act), act, calendar);
            }
        }
        return fold;
    }

    /** What was begun after the last day is void; more time that was granted stands. */
    private boolean couldTake(LedgerAct act) {
        return switch (act.kind()) {
            case RECOUNTED -> false;
            case PAUSED -> pausedFrom == null;
            case RESUMED -> pausedFrom != null;
            case HELD -> state.isOpen() && isInTime(act.recordedAt());
            case RELEASED -> held();
            case EXTENDED, CANCELLED -> state.isOpen();
            default -> true;
        };
    }

    private Draft next(LedgerAct act) {
        Draft next = new Draft(this);
        switch (act.kind()) {
            case OPENED -> throw new IllegalStateException("a deadline opens once");
            case PAUSED -> next.pausedFrom = act.requiredDay();
            case RESUMED -> next.resume(act.requiredDay());
            case EXTENDED -> next.extend(act.requiredPeriod());
            case START_CORRECTED -> next.startOn(act.requiredDay());
            case RECOUNTED -> {
                // Nothing but the calendar changed.
            }
            case MET -> next.metAt = act.receivedAt();
            case MISSED -> next.state = DeadlineState.MISSED;
            case CANCELLED -> next.state = DeadlineState.CANCELLED;
            case HELD -> next.heldAt = act.recordedAt();
            case RELEASED -> next.release();
            case REMINDED -> next.reminded = true;
        }
        return next;
    }

    /** The last day, as far as it is known. */
    DueDay dueDay() {
        return due.due();
    }

    boolean held() {
        return heldAt != null;
    }

    /** The number of entries. */
    int version() {
        return acts.size();
    }

    private boolean isInTime(Instant received) {
        return new Draft(this).isInTime(received, dueDay());
    }

    private static <T> List<T> appended(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    /** The fold while one entry changes it. */
    private static final class Draft {

        private final DeadlineFold before;
        private DeadlineTerms terms;
        private DeadlineState state;
        private @Nullable Instant heldAt;
        private boolean reminded;
        private @Nullable LocalDate pausedFrom;
        private @Nullable Instant metAt;

        Draft(DeadlineFold before) {
            this.before = before;
            this.terms = before.terms;
            this.state = before.state;
            this.heldAt = before.heldAt;
            this.reminded = before.reminded;
            this.pausedFrom = before.pausedFrom;
            this.metAt = before.metAt;
        }

        void resume(LocalDate lastDay) {
            if (pausedFrom == null) {
                throw new IllegalStateException("resumed without a pause");
            }
            terms = new DeadlineTerms(terms.start(), terms.period(), terms.rollOver(),
                    appended(terms.pauses(), new Pause(pausedFrom, lastDay)), terms.extensions());
            pausedFrom = null;
        }

        void extend(Period extension) {
            terms = new DeadlineTerms(terms.start(), terms.period(), terms.rollOver(), terms.pauses(),
                    appended(terms.extensions(), extension));
            release();
        }

        void startOn(LocalDate start) {
            terms = new DeadlineTerms(start, terms.period(), terms.rollOver(), terms.pauses(), terms.extensions());
        }

        void release() {
            heldAt = null;
            reminded = false;
        }

        DeadlineFold settled(List<LedgerAct> acts, LedgerAct act, WorkingCalendar calendar) {
            boolean counts = switch (act.kind()) {
                case RESUMED, EXTENDED, START_CORRECTED, RECOUNTED -> true;
                default -> false;
            };
            DueDate due = counts ? new DeadlineCalculator(calendar).compute(terms) : before.due;
            if (state != DeadlineState.CANCELLED) {
                state = settledState(act, due.due());
            }
            return new DeadlineFold(acts, terms, due, state, heldAt, reminded, pausedFrom, metAt);
        }

        private DeadlineState settledState(LedgerAct act, DueDay due) {
            if (metAt != null && isInTime(metAt, due)) {
                return DeadlineState.MET;
            }
            if (stands(due)) {
                return DeadlineState.PAUSED;
            }
            boolean stillMissed = state == DeadlineState.MISSED && due.isOver(act.recordedAt());
            return stillMissed || act.kind() == EntryKind.MISSED ? DeadlineState.MISSED : DeadlineState.RUNNING;
        }

        /** Whether a pause lasts that began before the last day was over; a later one counts once that day moves. */
        private boolean stands(DueDay due) {
            return pausedFrom != null && !due.isBefore(pausedFrom);
        }

        /**
         * What comes after the last day of a period that stands comes while it does not run, and cannot be late; of a day that
         * nobody knows nothing is decided.
         */
        private boolean isInTime(Instant received, DueDay due) {
            return due.isKnown() && (!due.isOver(received) || stands(due));
        }
    }
}
