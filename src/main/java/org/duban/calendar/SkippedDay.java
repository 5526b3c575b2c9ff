package org.duban.calendar;

import java.time.LocalDate;

import org.duban.problem.Text;

/** A day that was not counted, or over which the last day rolled, and why. */
public record SkippedDay(LocalDate day, Cause cause, Text name) {

    /** Why a day does not count. */
    public enum Cause {
        /** Not a working day, in a period of working days. */
        REST,
        /** The period did not run. */
        PAUSED,
        /** The last day fell on it and moved on. */
        ROLLED_OVER
    }
}
