package org.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every start, period and pause of the year, against an oracle that knows nothing of the calculator. */
class DeadlineLawsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 8, 15);

    /** The arrangement of 2026 once more, written down by hand. */
    private static final Set<LocalDate> OFF = days("01-01 01-02 01-03 02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23"
            + " 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 06-19 06-20 06-21 09-25 09-26 09-27"
            + " 10-01 10-02 10-03 10-04 10-05 10-06 10-07");
    private static final Set<LocalDate> MAKEUP = days("01-04 02-14 02-28 05-09 09-20 10-10");

    private final WorkingCalendar calendar = CalendarFixture.of2026();
    private final DeadlineCalculator calculator = new DeadlineCalculator(calendar);

    @Property
    void shouldAgreeWithTheOracleOnEveryDay(@ForAll @IntRange(max = 364) int dayOfYear) {
        LocalDate day = FIRST.plusDays(dayOfYear);

        assertThat(calendar.isWorkingDay(day)).isEqualTo(works(day));
    }

    @Property
    void shouldCountWorkingDaysAsTheOracleDoes(@ForAll("starts") LocalDate start,
            @ForAll @IntRange(min = 1, max = 40) int amount) {
        LocalDate due = calendar.due(start, Period.workingDays(amount), true);

        long counted = start.plusDays(1).datesUntil(due.plusDays(1)).filter(DeadlineLawsTest::works).count();
        assertThat(counted).isEqualTo(amount);
        assertThat(works(due)).isTrue();
    }

    @Property
    void shouldCountCalendarDaysAsTheOracleDoes(@ForAll("starts") LocalDate start,
            @ForAll @IntRange(min = 1, max = 60) int amount) {
        LocalDate expected = start.plusDays(amount);
        while (!works(expected)) {
            expected = expected.plusDays(1);
        }

        assertThat(calendar.due(start, Period.days(amount), true)).isEqualTo(expected);
        assertThat(calendar.due(start, Period.days(amount), false)).isEqualTo(start.plusDays(amount));
    }

    @Property
    void shouldNeverEndEarlierWhenItStartsLater(@ForAll("starts") LocalDate start, @ForAll("periods") Period period) {
        assertThat(calendar.due(start.plusDays(1), period, true)).isAfterOrEqualTo(calendar.due(start, period, true));
    }

    @Property
    void shouldEndLaterOrAlikeWithOneUnitMore(@ForAll("starts") LocalDate start, @ForAll("periods") Period period) {
        Period longer = new Period(period.amount() + 1, period.unit());

        assertThat(calendar.due(start, longer, true)).isAfterOrEqualTo(calendar.due(start, period, true));
    }

    @Property
    void shouldAlwaysEndOnAWorkingDayThatIsNotPaused(@ForAll("starts") LocalDate start,
            @ForAll("periods") Period period, @ForAll @IntRange(min = 1, max = 20) int offset,
            @ForAll @IntRange(max = 10) int length) {
        Pause pause = new Pause(start.plusDays(offset), start.plusDays(offset + length));

        LocalDate due = calculator.compute(new DeadlineTerms(start, period, true, List.of(pause), List.of())).dueOn();

        assertThat(works(due)).isTrue();
        assertThat(pause.contains(due)).isFalse();
    }

    @Property
    void shouldKeepExactlyTheUnitsThatRemainOverAPause(@ForAll("starts") LocalDate start,
            @ForAll @IntRange(min = 1, max = 30) int amount, @ForAll boolean workingDays,
            @ForAll @IntRange(min = 1, max = 20) int offset, @ForAll @IntRange(max = 10) int length) {
        Pause pause = new Pause(start.plusDays(offset), start.plusDays(offset + length));
        Period period = new Period(amount, workingDays ? Unit.WORKING_DAYS : Unit.CALENDAR_DAYS);

        LocalDate raw = calculator.compute(new DeadlineTerms(start, period, false, List.of(pause), List.of())).dueOn();

        long counted = start.plusDays(1).datesUntil(raw.plusDays(1)).filter(day -> !pause.contains(day))
                .filter(day -> !workingDays || works(day)).count();
        assertThat(counted).isEqualTo(amount);
    }

    @Property
    void shouldNotChangeWithAPauseThatLiesBehindTheLastDay(@ForAll("starts") LocalDate start,
            @ForAll("periods") Period period, @ForAll @IntRange(min = 1, max = 10) int after) {
        LocalDate due = calendar.due(start, period, true);
        Pause pause = new Pause(due.plusDays(after), due.plusDays(after + 3));

        assertThat(calculator.compute(new DeadlineTerms(start, period, true, List.of(pause), List.of())).dueOn())
                .isEqualTo(due);
    }

    @Property
    void shouldExtendAsIfThePresentLastDayWereTheStart(@ForAll("starts") LocalDate start,
            @ForAll("periods") Period period, @ForAll @IntRange(min = 1, max = 15) int days) {
        LocalDate due = calendar.due(start, period, true);
        DeadlineTerms terms = new DeadlineTerms(start, period, true, List.of(), List.of(Period.days(days)));

        assertThat(calculator.compute(terms).dueOn()).isEqualTo(calendar.due(due, Period.days(days), true));
    }

    @Provide
    Arbitrary<LocalDate> starts() {
        return Arbitraries.longs().between(FIRST.toEpochDay(), LAST.toEpochDay()).map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Period> periods() {
        return Arbitraries.oneOf(Arbitraries.integers().between(1, 60).map(Period::days),
                Arbitraries.integers().between(1, 40).map(Period::workingDays),
                Arbitraries.integers().between(1, 3).map(Period::months));
    }

    private static boolean works(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return MAKEUP.contains(day) || (!weekend && !OFF.contains(day));
    }

    private static Set<LocalDate> days(String list) {
        return List.of(list.split(" ")).stream().map(day -> LocalDate.parse("2026-" + day))
                .collect(Collectors.toSet());
    }
}
