package org.duban.calendar.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.calendar.Calendars;
import org.duban.calendar.DueDay;
import org.duban.calendar.LegalTime;
import org.duban.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** Marks due days as seen from today, with one look at the calendar for a whole page. */
@ApplicationScoped
public class DueMarks {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Calendars calendars;
    private final Clock clock;

    DueMarks(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What is needed to mark the days of one page. */
    @Transactional
    public Today today() {
        WorkingCalendar calendar = calendars.current();
        Set<Integer> known = calendar.years().stream().map(year -> year.year()).collect(Collectors.toSet());
        // A colour is no legal date: where a year is missing, the plain week will do.
        return new Today(LegalTime.dayOf(clock.instant()), day -> known.contains(day.getYear())
                ? calendar.isWorkingDay(day)
                : !WEEKEND.contains(day.getDayOfWeek()));
    }

    /** Today and the working days around it. */
    public record Today(LocalDate day, Predicate<LocalDate> workingDay) {

        /** The mark of a due day. */
        public DueMark mark(@Nullable LocalDate due) {
            return DueMark.of(due, day, workingDay);
        }

        /** The mark of a due day that may not be known. */
        public DueMark mark(DueDay due) {
            return due.isKnown() ? mark(due.required()) : DueMark.of(due);
        }

        /** The last day that still counts as coming near. */
        public LocalDate soon() {
            LocalDate last = day;
            for (int working = 0; working < DueMark.SOON;) {
                last = last.plusDays(1);
                if (workingDay.test(last)) {
                    working++;
                }
            }
            return last;
        }
    }
}
