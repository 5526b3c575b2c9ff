package org.duban.calendar;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.security.Actor;

import io.quarkus.logging.Log;

/** Takes in a year's notice: first shown what it would move, then confirmed and counted. */
@ApplicationScoped
public class CalendarImport {

    private final CalendarYears years;
    private final Calendars calendars;
    private final OpenDates openDates;
    private final Clock clock;

    CalendarImport(CalendarYears years, Calendars calendars, OpenDates openDates, Clock clock) {
        this.years = years;
        this.calendars = calendars;
        this.openDates = openDates;
        this.clock = clock;
    }

    /** The years with arrangement, every version of each, oldest first. */
    @Transactional
    public List<CalendarYear> versions() {
        return years.versions();
    }

    /** What an import would do; nothing is written. */
    @Transactional
    public Preview preview(YearNotice notice) {
        YearNoticeCheck.require(notice);
        WorkingCalendar now = calendars.current();
        int version = years.latestVersion(notice.year()) + 1;
        CalendarYear next = CalendarYear.of(notice, now.revision() + 1, version, clock.instant(), "");
        return Preview.of(notice.year(), version, openDates.moving(now.with(next)));
    }

    /**
     * Imports the notice and counts every open date again.
     *
     * @param version the version that the preview announced; refused when somebody was faster
     */
    @Transactional
    public Preview confirm(YearNotice notice, int version, Actor actor) {
        YearNoticeCheck.require(notice);
        openDates.lock();
        years.lockedRevision();
        int latest = years.latestVersion(notice.year());
        if (version != latest + 1) {
            throw CalendarProblems.changedMeanwhile(notice.year(), latest);
        }
        long revision = years.add(CalendarYear.of(notice, 0, version, clock.instant(), actor.name()),
                actor.personId());
        OpenDates.Recount done = openDates.recount(WorkingCalendar.of(years.asOf(revision)), actor.personId(),
                actor.name(), "导入 " + notice.title() + "（" + notice.paper() + "）第 " + version + " 版");
        Log.infof("calendar %d version %d imported, %d dates moved, %d counted", notice.year(), version,
                done.moved().size(), done.counted().size());
        return Preview.of(notice.year(), version, done);
    }

    /**
     * What an import does.
     *
     * @param version the version the year gets
     * @param moved the open dates that move
     * @param counted the open dates that were not known for want of a year
     */
    public record Preview(int year, int version, List<MovedDate> moved, List<CountedDate> counted) {
        static Preview of(int year, int version, OpenDates.Recount recount) {
            return new Preview(year, version, recount.moved(), recount.counted());
        }
    }
}
