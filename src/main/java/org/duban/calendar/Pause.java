package org.duban.calendar;

import java.time.LocalDate;

/** Days on which a period does not run: the first and the last both belong to the pause. */
public record Pause(LocalDate from, LocalDate to) {

    /** Refuses a pause that ends before it begins. */
    public Pause {
        if (to.isBefore(from)) {
            throw CalendarProblems.pauseBackwards(from, to);
        }
    }

    /** Whether the day belongs to the pause. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
