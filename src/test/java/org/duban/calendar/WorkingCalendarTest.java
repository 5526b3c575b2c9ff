package org.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.shared.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = CalendarFixture.of2026();

    @ParameterizedTest
    @CsvSource({
            "2026-09-23, 5, WORKING_DAYS, 2026-10-08",
            "2026-09-23, 7, WORKING_DAYS, 2026-10-10",
            "2026-06-18, 3, CALENDAR_DAYS, 2026-06-22",
            "2026-06-18, 3, WORKING_DAYS, 2026-06-24",
            "2026-09-20, 15, CALENDAR_DAYS, 2026-10-08",
            "2026-07-01, 90, CALENDAR_DAYS, 2026-09-29",
            "2026-09-01, 30, CALENDAR_DAYS, 2026-10-08",
            "2026-10-10, 60, CALENDAR_DAYS, 2026-12-09",
            "2026-09-30, 10, WORKING_DAYS, 2026-10-20",
            "2026-04-30, 5, WORKING_DAYS, 2026-05-11",
            "2026-04-30, 5, CALENDAR_DAYS, 2026-05-06",
            "2026-07-11, 3, WORKING_DAYS, 2026-07-15",
            "2026-07-01, 5, WORKING_DAYS, 2026-07-08",
            "2026-06-22, 3, CALENDAR_DAYS, 2026-06-25",
            "2026-07-20, 7, CALENDAR_DAYS, 2026-07-27",
            "2026-07-13, 7, CALENDAR_DAYS, 2026-07-20",
            "2026-01-31, 1, MONTHS, 2026-02-28",
            "2026-03-31, 3, MONTHS, 2026-06-30",
            "2026-08-01, 2, MONTHS, 2026-10-08" })
    @Clause({ "民法典 201", "民法典 202", "民法典 203", "行政处罚法 85" })
    void shouldEndOnTheLawsLastDay(LocalDate start, int amount, Unit unit, LocalDate due) {
        assertThat(calendar.due(start, new Period(amount, unit), true)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
            "2026-06-18, 3, CALENDAR_DAYS, 2026-06-21",
            "2026-09-20, 15, CALENDAR_DAYS, 2026-10-05",
            "2026-09-01, 30, CALENDAR_DAYS, 2026-10-01",
            "2026-06-01, 30, CALENDAR_DAYS, 2026-07-01",
            "2026-04-30, 5, CALENDAR_DAYS, 2026-05-05",
            "2026-08-31, 6, MONTHS, 2027-02-28" })
    void shouldEndOnARestDayWhenNothingRollsOver(LocalDate start, int amount, Unit unit, LocalDate due) {
        assertThat(calendar.due(start, new Period(amount, unit), false)).isEqualTo(due);
    }

    @Test
    @Clause("民法典 203")
    void shouldRefuseToRollOverIntoAYearThatIsMissing() {
        assertThatThrownBy(() -> calendar.due(LocalDate.of(2026, 8, 31), Period.months(6), true))
                .isInstanceOfSatisfying(DubanProblem.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.CALENDAR_MISSING);
                    assertThat(problem.extras()).containsEntry("year", 2027);
                });
    }

    @Test
    void shouldRefuseWorkingDaysThatRunIntoAYearThatIsMissing() {
        assertThat(calendar.due(LocalDate.of(2026, 12, 30), Period.workingDays(1), true))
                .isEqualTo(LocalDate.of(2026, 12, 31));
        assertThatThrownBy(() -> calendar.due(LocalDate.of(2026, 12, 30), Period.workingDays(2), true))
                .isInstanceOfSatisfying(DubanProblem.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.CALENDAR_MISSING));
    }

    @Test
    void shouldCountOnceTheYearIsThere() {
        WorkingCalendar both = WorkingCalendar.of(List.of(CalendarFixture.year(CalendarFixture.notice2026(), 1),
                CalendarFixture.year(CalendarFixture.notice2027(), 2)));

        assertThat(both.due(LocalDate.of(2026, 8, 31), Period.months(6), true)).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(both.revision()).isEqualTo(2);
    }

    @Test
    void shouldLetTheNextYearsNoticeRearrangeTheEndOfDecember() {
        WorkingCalendar both = calendar.with(CalendarFixture.year(CalendarFixture.notice2027(), 2));

        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(both.isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse();
    }

    @Test
    void shouldHaveTheWorkingDaysOf2026() {
        long working = LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).filter(calendar::isWorkingDay)
                .count();

        assertThat(working).isEqualTo(248);
    }

    @Test
    void shouldNameWhyADayIsNoWorkingDay() {
        assertThat(calendar.restName(LocalDate.of(2026, 10, 5)).zh()).isEqualTo("国庆节");
        assertThat(calendar.restName(LocalDate.of(2026, 7, 12)).en()).isEqualTo("Sunday");
        assertThatThrownBy(() -> calendar.restName(LocalDate.of(2026, 10, 10)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
