package org.duban.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A counted date with the way it was found, or as far as it can be found.
 *
 * @param due the last day, or the year that is missing to know it
 * @param stages the period itself, then one for each extension, up to the one that could not be counted
 * @param revision of the calendar it was counted with
 */
public record DueDate(DueDay due, List<Stage> stages, long revision) {

    /** The last day; refuses where a year is missing. */
    public LocalDate dueOn() {
        return due.required();
    }

    /**
     * One period counted from one day.
     *
     * @param start the day not counted
     * @param period what was counted
     * @param raw the last day before any roll-over; empty where counting came to a day of a year that is missing
     * @param dueOn the last day; empty where a year is missing
     * @param skipped the days left out, in order
     */
    public record Stage(LocalDate start, Period period, Optional<LocalDate> raw, Optional<LocalDate> dueOn,
            List<SkippedDay> skipped) {
    }
}
