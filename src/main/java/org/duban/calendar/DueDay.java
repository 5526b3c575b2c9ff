package org.duban.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import org.duban.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * The last day of a period; or, where a year's arrangement was not imported, that nobody can know it yet.
 *
 * @param day the last day, which ends at 24:00
 * @param missingYear the year for want of whose arrangement the day is not known
 */
public record DueDay(Optional<LocalDate> day, Optional<Integer> missingYear) {

    /** Of several days the one that comes first; one that is not known comes after those that are. */
    public static final Comparator<DueDay> FIRST = Comparator.comparing((DueDay one) -> one.day.orElse(LocalDate.MAX))
            .thenComparing(one -> one.missingYear.orElse(0));

    /** Refuses to be both, or neither. */
    public DueDay {
        if (day.isPresent() == missingYear.isPresent()) {
            throw new IllegalArgumentException("a due day is known, or a year is missing: " + day + ", " + missingYear);
        }
    }

    /** A day that is known. */
    public static DueDay on(LocalDate day) {
        return new DueDay(Optional.of(day), Optional.empty());
    }

    /** A day that nobody can know before that year is imported. */
    public static DueDay unknown(int missingYear) {
        return new DueDay(Optional.empty(), Optional.of(missingYear));
    }

    /** As a row keeps it: one of the two. */
    public static DueDay of(@Nullable LocalDate day, @Nullable Integer missingYear) {
        return new DueDay(Optional.ofNullable(day), Optional.ofNullable(missingYear));
    }

    /** As a row keeps it where there may be no due day at all. */
    public static Optional<DueDay> ofNullable(@Nullable LocalDate day, @Nullable Integer missingYear) {
        return day == null && missingYear == null ? Optional.empty() : Optional.of(of(day, missingYear));
    }

    /** Whether the day is known. */
    public boolean isKnown() {
        return day.isPresent();
    }

    /** The end of the day: what is received before is in time. */
    public Optional<Instant> end() {
        return day.map(LegalTime::endOf);
    }

    /** Whether the day is over; one that is not known never is. */
    public boolean isOver(Instant now) {
        return end().filter(end -> !now.isBefore(end)).isPresent();
    }

    /** Whether the day comes before another; one that is not known comes before none. */
    public boolean isBefore(LocalDate other) {
        return day.filter(one -> one.isBefore(other)).isPresent();
    }

    /** The day; refuses where a year is missing. */
    public LocalDate required() {
        return day.orElseThrow(() -> CalendarProblems.missing(missingYear.orElseThrow()));
    }

    /** The day, or why nobody knows it. */
    public Text text() {
        return day.map(one -> new Text(one.toString(), one.toString())).orElseGet(() -> {
            int year = missingYear.orElseThrow();
            return new Text("未定（缺少" + year + "年节假日安排）", "not known (no arrangement for " + year + ")");
        });
    }
}
