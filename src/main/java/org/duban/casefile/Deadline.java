package org.duban.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.duban.calendar.DueDay;
import org.duban.calendar.Period;
import org.duban.engine.Episode;
import org.duban.problem.Text;
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

    /** The first day that a pause which lasts takes from it; the day on which it started counts for nothing anyway. */
    public Optional<LocalDate> suspendedFrom() {
        return pausedFrom.filter(from -> state == DeadlineState.PAUSED)
                .map(from -> from.isAfter(startDay) ? from : startDay.plusDays(1));
    }

    /** While it stands still: the calendar days that are left of it; empty where nobody knows its last day. */
    public Optional<Long> suspendedDaysLeft() {
        return suspendedFrom().flatMap(from -> due.day().map(day -> ChronoUnit.DAYS.between(from, day) + 1));
    }

    /** The last day in words, or that it stands still. */
    public Text words() {
        if (state != DeadlineState.PAUSED) {
            return due.text();
        }
        return suspendedDaysLeft().map(left -> new Text("已中止，余 " + left + " 天", "suspended, " + left + " days left"))
                .orElse(new Text("已中止", "suspended"));
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
