package org.duban.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * All that a date is counted from.
 *
 * @param start the day of the event that starts the period, not counted
 * @param period the period of the norm or of the order
 * @param rollOver whether a last day that is a rest day moves to the next working day
 * @param pauses days that count for nothing, in any order; they may overlap
 * @param extensions each counted from the date it found
 */
public record DeadlineTerms(LocalDate start, Period period, boolean rollOver, List<Pause> pauses,
        List<Period> extensions) {

    /** Keeps its own copies. */
    public DeadlineTerms {
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
    }

    /** A plain period, never paused nor extended. */
    public static DeadlineTerms of(LocalDate start, Period period, boolean rollOver) {
        return new DeadlineTerms(start, period, rollOver, List.of(), List.of());
    }

    boolean isPaused(LocalDate day) {
        return pauses.stream().anyMatch(pause -> pause.contains(day));
    }
}
