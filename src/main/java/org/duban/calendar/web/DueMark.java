package org.duban.calendar.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

import org.duban.calendar.DueDay;
import org.jspecify.annotations.Nullable;

/**
 * A due day as pages show it: with the days that are left, and coloured when it comes near.
 *
 * @param day the last day in time; none when nothing is due, or when nobody knows it
 * @param left calendar days until then, negative when it is past
 * @param missingYear the year for want of whose arrangement the day is not known, else 0
 */
public record DueMark(@Nullable LocalDate day, long left, Tone tone, int missingYear) {

    /** Nothing is due. */
    public static final DueMark NONE = new DueMark(null, 0, Tone.NONE, 0);
    /** It stands still, and how much is left is not said. */
    public static final DueMark SUSPENDED = new DueMark(null, 0, Tone.SUSPENDED, 0);
    static final int SOON = 3;

    /** The mark of a due day as seen from today. */
    public static DueMark of(@Nullable LocalDate day, LocalDate today, Predicate<LocalDate> workingDay) {
        if (day == null) {
            return NONE;
        }
        long left = ChronoUnit.DAYS.between(today, day);
        if (left < 0) {
            return new DueMark(day, left, Tone.OVERDUE, 0);
        }
        return new DueMark(day, left, isSoon(day, today, workingDay) ? Tone.SOON : Tone.FAR, 0);
    }

    /** The mark of a deadline that runs no longer: no colour, no count. */
    public static DueMark past(LocalDate day) {
        return new DueMark(day, 0, Tone.NONE, 0);
    }

    /** The mark of a day that is only named, or not known: no count. */
    public static DueMark of(DueDay due) {
        return due.day().map(DueMark::past)
                .orElseGet(() -> new DueMark(null, 0, Tone.UNKNOWN, due.missingYear().orElseThrow()));
    }

    /** The mark of a clock that stands still since this day: what is left of it, not the day that it had. */
    public static DueMark suspended(DueDay before, LocalDate since) {
        return before.day().map(day -> new DueMark(null, ChronoUnit.DAYS.between(since, day) + 1, Tone.SUSPENDED, 0))
                .orElse(SUSPENDED);
    }

    /** Whether there is anything to show: a day, or that nobody knows it. */
    public boolean isShown() {
        return isSet() || tone == Tone.UNKNOWN || tone == Tone.SUSPENDED;
    }

    /** Whether it stands still. */
    public boolean isSuspended() {
        return tone == Tone.SUSPENDED;
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
        OVERDUE,
        /** 已中止: no day is due until it goes on. */
        SUSPENDED,
        /** 期限未定: a year's arrangement is missing. */
        UNKNOWN
    }
}
