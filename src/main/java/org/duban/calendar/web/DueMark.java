package org.duban.calendar.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * A due day as pages show it: with the days that are left, and coloured when it comes near.
 *
 * @param day the last day in time; none when nothing is due
 * @param left calendar days until then, negative when it is past
 */
public record DueMark(@Nullable LocalDate day, long left, Tone tone) {

    static final int SOON = 3;

    /** The mark of a due day as seen from today. */
    public static DueMark of(@Nullable LocalDate day, LocalDate today, Predicate<LocalDate> workingDay) {
        if (day == null) {
            return new DueMark(null, 0, Tone.NONE);
        }
        long left = ChronoUnit.DAYS.between(today, day);
        if (left < 0) {
            return new DueMark(day, left, Tone.OVERDUE);
        }
        return new DueMark(day, left, isSoon(day, today, workingDay) ? Tone.SOON : Tone.FAR);
    }

    /** The mark of a deadline that runs no longer: no colour, no count. */
    public static DueMark past(LocalDate day) {
        return new DueMark(day, 0, Tone.NONE);
    }

    /** Whether there is a day at all. */
    public boolean isSet() {
        return day != null;
    }

    /** How many days it is over. */
    public long over() {
        return -left;
    }

    private static boolean isSoon(LocalDate day, LocalDate today, Predicate<LocalDate> workingDay) {
        return today.plusDays(1).datesUntil(day.plusDays(1)).filter(workingDay).limit(SOON + 1L).count() <= SOON;
    }

    /** Near, past, or neither. */
    public enum Tone {
        /** 未设期限或期限已了结. */
        NONE,
        /** 尚早. */
        FAR,
        /** 临近: at most three working days. */
        SOON,
        /** 逾期. */
        OVERDUE
    }
}
