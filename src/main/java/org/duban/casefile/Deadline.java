package org.duban.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.duban.calendar.Period;
import org.duban.engine.Episode;
import org.duban.regulation.LegalBasis;

/**
 * A deadline as it stands: what all its ledger entries add up to.
 *
 * @param startDay the day of the event that starts it, not counted
 * @param period the period it began with
 * @param dueOn the last day; while it is paused, the last day as it was before
 * @param dueAt the end of that day: what was received before is in time
 * @param held whether it waits for a decision before it may lapse
 * @param reminded whether it passed while held
 * @param pausedFrom first day of the pause that still lasts
 * @param metAt when the act was received, in time or late
 * @param version number of its entries
 * @param calendarRevision of the calendar it was counted with
 */
public record Deadline(long id, Episode episode, String kind, long subjectId, String ruleId, LegalBasis basis,
        LocalDate startDay, Period period, boolean rollOver, LocalDate dueOn, Instant dueAt, DeadlineState state,
        boolean held, boolean reminded, Optional<LocalDate> pausedFrom, Optional<Instant> metAt, int version,
        long calendarRevision) {

    /** Whether it can still be met or missed. */
    public boolean isOpen() {
        return state.isOpen();
    }

    /** Whether the act came, too late. */
    public boolean isMetLate() {
        return metAt.isPresent() && state != DeadlineState.MET;
    }
}
