package org.duban.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * One imported version of a year's arrangement.
 *
 * @param revision grows with every import of any year
 * @param version 1 for the first import of this year
 * @param publishedOn the day the notice was published
 * @param importedAt when it was imported
 * @param importedBy the name of who did, or of the system
 * @param days the days on which it departs from the week, in order
 */
public record CalendarYear(long revision, int year, int version, String title, String paper, String issuer,
        LocalDate publishedOn, Instant importedAt, String importedBy, List<CalendarDay> days) {

    /** Keeps its own copy of the days. */
    public CalendarYear {
        days = days.stream().sorted(Comparator.comparing(CalendarDay::day)).toList();
    }

    static CalendarYear of(YearNotice notice, long revision, int version, Instant at, String by) {
        return new CalendarYear(revision, notice.year(), version, notice.title(), notice.paper(), notice.issuer(),
                notice.publishedOn(), at, by, notice.days().toList());
    }
}
