package org.duban.calendar.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.duban.calendar.CalendarDay;
import org.duban.calendar.CalendarImport;
import org.duban.calendar.CalendarYear;
import org.duban.calendar.DueDay;

/**
 * The page of the working calendar.
 *
 * @param years every version, newest first
 * @param preview what the notice that was sent would do
 */
public record CalendarPageView(List<Year> years, Optional<Preview> preview) {

    static CalendarPageView of(List<CalendarYear> years, Optional<Preview> preview, Locale locale) {
        return new CalendarPageView(years.reversed().stream().map(year -> Year.of(year, locale)).toList(), preview);
    }

    /** One version of a year. */
    public record Year(int year, int version, String title, String paper, LocalDate publishedOn, String importedBy,
            List<Day> days) {
        static Year of(CalendarYear one, Locale locale) {
            return new Year(one.year(), one.version(), one.title(), one.paper(), one.publishedOn(), one.importedBy(),
                    one.days().stream().map(day -> Day.of(day, locale)).toList());
        }
    }

    /** A day on which the year departs from the week. */
    public record Day(LocalDate day, boolean working, String name) {
        static Day of(CalendarDay one, Locale locale) {
            return new Day(one.day(), one.working(), one.name().in(locale));
        }
    }

    /**
     * What an import would do.
     *
     * @param text the notice as it was sent, to be sent again with the confirmation
     */
    public record Preview(int year, int version, String title, String paper, List<Moved> moved,
            List<Counted> counted, String text) {
        static Preview of(CalendarImport.Preview one, CalendarResource.NoticeBody notice, String text,
                Locale locale) {
            return new Preview(one.year(), one.version(), notice.title(), notice.paper(),
                    one.moved().stream().map(date -> new Moved(date.deadlineId(), date.caseNo(), date.title().in(locale),
                            date.from(), date.to())).toList(),
                    one.counted().stream().map(date -> new Counted(date.deadlineId(), date.caseNo(), date.title().in(locale),
                            DueMark.of(DueDay.unknown(date.missingYear())), date.to())).toList(),
                    text);
        }
    }

    /** An open date that moves. */
    public record Moved(long deadlineId, String caseNo, String title, LocalDate from, LocalDate to) {
    }

    /** An open date that was not known for want of a year. */
    public record Counted(long deadlineId, String caseNo, String title, DueMark from, LocalDate to) {
    }
}
