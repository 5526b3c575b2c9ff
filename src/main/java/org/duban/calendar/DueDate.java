package org.duban.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A counted date with the way it was found.
 *
 * @param dueOn the last day, which ends at 24:00
 * @param stages the period itself, then one for each extension
 * @param revision of the calendar it was counted with
 */
public record DueDate(LocalDate dueOn, List<Stage> stages, long revision) {

    /**
     * One period counted from one day.
     *
     * @param start the day not counted
     * @param period what was counted
     * @param raw the last day before any roll-over
     * @param dueOn the last day
     * @param skipped the days left out, in order
     */
    public record Stage(LocalDate start, Period period, LocalDate raw, LocalDate dueOn, List<SkippedDay> skipped) {
    }
}
