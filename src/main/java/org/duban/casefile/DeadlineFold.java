package org.duban.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;

import org.duban.calendar.DeadlineCalculator;
import org.duban.calendar.DeadlineTerms;
import org.duban.calendar.DueDate;
import org.duban.calendar.LegalTime;
import org.duban.calendar.Pause;
import org.duban.calendar.Period;
import org.duban.calendar.WorkingCalendar;
import org.duban.shared.Clause;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger's entries add up to. It is a pure function of them, so that the date in the table can be proven from
 * the entries at any time.
 */
record DeadlineFold(DeadlineTerms terms, DueDate due, DeadlineState state, boolean held, boolean reminded,
        @Nullable LocalDate pausedFrom, @Nullable Instant metAt, int version) {

    static DeadlineFold opened(LedgerAct act, boolean rollOver, WorkingCalendar calendar) {
        DeadlineTerms terms = DeadlineTerms.of(act.requiredDay(), act.requiredPeriod(), rollOver);
        return new DeadlineFold(terms, new DeadlineCalculator(calendar).compute(terms), DeadlineState.RUNNING, false,
                false, null, null, 1);
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
            case HELD -> next.held = true;
            case RELEASED -> next.release();
            case REMINDED -> next.reminded = true;
        }
        return next.settled(act, calendar);
    }

    Instant dueAt() {
        return LegalTime.endOf(due.dueOn());
    }

    /** The fold while one entry changes it. */
    private static final class Draft {

        private final DeadlineFold before;
        private DeadlineTerms terms;
        private DeadlineState state;
        private boolean held;
        private boolean reminded;
        private @Nullable LocalDate pausedFrom;
        private @Nullable Instant metAt;

        Draft(DeadlineFold before) {
            this.before = before;
            this.terms = before.terms;
            this.state = before.state;
            this.held = before.held;
            this.reminded = before.reminded;
            this.pausedFrom = before.pausedFrom;
            this.metAt = before.metAt;
        }

        void resume(LocalDate lastDay) {
            if (pausedFrom == null) {
                throw new IllegalStateException("resumed without a pause");
            }
            terms = new DeadlineTerms(terms.start(), terms.period(), terms.rollOver(),
                    append(terms.pauses(), new Pause(pausedFrom, lastDay)), terms.extensions());
            pausedFrom = null;
        }

        void extend(Period extension) {
            terms = new DeadlineTerms(terms.start(), terms.period(), terms.rollOver(), terms.pauses(),
                    append(terms.extensions(), extension));
            release();
        }

        void startOn(LocalDate start) {
            terms = new DeadlineTerms(start, terms.period(), terms.rollOver(), terms.pauses(), terms.extensions());
        }

        void release() {
            held = false;
            reminded = false;
        }

        DeadlineFold settled(LedgerAct act, WorkingCalendar calendar) {
            boolean counts = switch (act.kind()) {
                case RESUMED, EXTENDED, START_CORRECTED, RECOUNTED -> true;
                default -> false;
            };
            DueDate due = counts ? new DeadlineCalculator(calendar).compute(terms) : before.due;
            Instant dueAt = LegalTime.endOf(due.dueOn());
            if (state != DeadlineState.CANCELLED) {
                state = settledState(act, dueAt);
            }
            return new DeadlineFold(terms, due, state, held, reminded, pausedFrom, metAt, before.version + 1);
        }

        private DeadlineState settledState(LedgerAct act, Instant dueAt) {
            if (metAt != null && isInTime(metAt, dueAt)) {
                return DeadlineState.MET;
            }
            if (pausedFrom != null) {
                return DeadlineState.PAUSED;
            }
            boolean stillMissed = state == DeadlineState.MISSED && !dueAt.isAfter(act.recordedAt());
            return stillMissed || act.kind() == EntryKind.MISSED ? DeadlineState.MISSED : DeadlineState.RUNNING;
        }

        /** What comes while the period does not run cannot be late. */
        private boolean isInTime(Instant received, Instant dueAt) {
            return received.isBefore(dueAt)
                    || (pausedFrom != null && !LegalTime.dayOf(received).isBefore(pausedFrom));
        }

        private static <T> List<T> append(List<T> list, T last) {
            return Stream.concat(list.stream(), Stream.of(last)).toList();
        }
    }
}
