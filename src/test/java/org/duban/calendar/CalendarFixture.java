package org.duban.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Calendars as tests want them. */
public final class CalendarFixture {

    private static final Instant IMPORTED = Instant.parse("2025-11-05T01:00:00Z");

    private CalendarFixture() {
    }

    /** The calendar of 2026 as it comes with Duban. */
    public static WorkingCalendar of2026() {
        return WorkingCalendar.of(List.of(year(CalendarSeed.read(), 1)));
    }

    /** The notice of 2026 as it comes with Duban. */
    public static YearNotice notice2026() {
        return CalendarSeed.read();
    }

    /** A notice imported as that revision. */
    public static CalendarYear year(YearNotice notice, long revision) {
        return CalendarYear.of(notice, revision, 1, IMPORTED, "test");
    }

    /** The notice with one more day off. */
    public static YearNotice withDayOff(YearNotice notice, LocalDate day) {
        List<YearNotice.Feast> feasts = new ArrayList<>(notice.feasts());
        feasts.add(new YearNotice.Feast("临时放假", "Extra day off", day, day, List.of()));
        return new YearNotice(notice.year(), notice.title(), notice.paper(), notice.issuer(), notice.publishedOn(),
                feasts);
    }

    /** A possible arrangement of 2027, for tests that reach beyond the imported year. */
    public static YearNotice notice2027() {
        return new YearNotice(2027, "2027年安排（测试）", "测试〔2026〕1号", "测试", LocalDate.of(2026, 11, 4), List.of(
                feast("元旦", "2026-12-31", "2027-01-02"), feast("春节", "2027-02-05", "2027-02-12"),
                feast("劳动节", "2027-05-01", "2027-05-05"), feast("国庆节", "2027-10-01", "2027-10-07")));
    }

    /** The notice without what it says of the days before its year. */
    public static YearNotice within(YearNotice notice) {
        LocalDate first = LocalDate.of(notice.year(), 1, 1);
        List<YearNotice.Feast> feasts = notice.feasts().stream().map(one -> new YearNotice.Feast(one.zh(), one.en(),
                one.from().isBefore(first) ? first : one.from(), one.to(), one.makeup())).toList();
        return new YearNotice(notice.year(), notice.title(), notice.paper(), notice.issuer(), notice.publishedOn(),
                feasts);
    }

    private static YearNotice.Feast feast(String name, String from, String to) {
        return new YearNotice.Feast(name, name, LocalDate.parse(from), LocalDate.parse(to), List.of());
    }
}
