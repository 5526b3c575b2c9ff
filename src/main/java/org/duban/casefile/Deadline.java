package org.duban.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.duban.calendar.DueDay;
import org.duban.calendar.Period;
import org.duban.engine.Episode;
import org.duban.regulation.LegalBasis;

/**
 * A deadline as it stands: what all its ledger entries add up to.
 *
 * @param startDay the day of the event that starts it, not counted
 * @param period the period it began with
 * @param due the last day, or the year that is missing to know it; while it is paused, the last day as it was before
 * @param held whether it waits for a decision before it may lapse
 * @param reminded whether it passed while held
 * @param pausedFrom first day of the pause that still lasts
 * @param metAt when the act was received, in time or late
 * @param version number of its entries
 * @param calendarRevision of the calendar it was counted with
 */
public record Deadline(long id, Episode episode, String kind, long subjectId, String ruleId, LegalBasis basis,
        LocalDate startDay, Period period, boolean rollOver, DueDay due, DeadlineState state,
        boolean held, boolean reminded, Optional<LocalDate> pausedFrom, Optional<Instant> metAt, int version,
        long calendarRevision) {

    /** Whether it can still be met or missed. */
    public boolean isOpen() {
        return state.isOpen();
    }

    /** Whether it is over, and nothing came. */
    public boolean isMissed() {
        return state == DeadlineState.MISSED;
    }

    /** Whether what comes now comes after its end: the last day is over, and nothing stops it or may still move it. */
    public boolean isOver(Instant now) {
        boolean stands = pausedFrom.filter(from -> !due.isBefore(from)).isPresent();
        return state == DeadlineState.CANCELLED || (due.isOver(now) && !held && !stands);
    }

    /** The day that binds; while it stands still none does: the one it had before will not be the one it gets. */
    public Optional<DueDay> binding() {
        return state == DeadlineState.PAUSED ? Optional.empty() : Optional.of(due);
    }

    /** Whether the act that was received came in time; empty where none was. */
    public Optional<Punctuality> punctuality() {
        return metAt.map(at -> {
            if (state == DeadlineState.MET) {
                return Punctuality.IN_TIME;
            }
            return due.isKnown() && !held ? Punctuality.LATE : Punctuality.UNDECIDED;
        });
    }
}
