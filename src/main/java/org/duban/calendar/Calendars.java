package org.duban.calendar;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/** The working calendar as it stands, and as it stood when a date was counted. */
@ApplicationScoped
public class Calendars {

    private final CalendarYears years;
    private final Map<Long, WorkingCalendar> known = new ConcurrentHashMap<>();

    Calendars(CalendarYears years) {
        this.years = years;
    }

    /**
     * The calendar as it stands. A transaction that writes dates with it holds off an import until it ends, so that no
     * date escapes the recount.
     */
    public WorkingCalendar current() {
        return asOf(years.sharedRevision());
    }

    /** The calendar as it stood at a revision. */
    public WorkingCalendar asOf(long revision) {
        WorkingCalendar calendar = known.get(revision);
        if (calendar == null) {
            calendar = WorkingCalendar.of(years.asOf(revision));
            if (calendar.revision() != revision) {
                throw CalendarProblems.noSuchRevision(revision);
            }
            known.put(revision, calendar);
        }
        return calendar;
    }
}
