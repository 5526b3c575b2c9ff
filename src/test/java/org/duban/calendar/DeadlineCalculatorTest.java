package org.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.shared.Clause;
import org.junit.jupiter.api.Test;

class DeadlineCalculatorTest {

    private final DeadlineCalculator calculator = new DeadlineCalculator(CalendarFixture.of2026());

    @Test
    void shouldKeepTheDaysThatRemainOverAPause() {
        // given ten days from July 1st, paused on the 5th, 6th and 7th
        DeadlineTerms terms = terms("2026-07-01", Period.days(10), pause("2026-07-05", "2026-07-07"));

        // when
        DueDate due = calculator.compute(terms);

        // then
        assertThat(due.dueOn()).isEqualTo(LocalDate.of(2026, 7, 14));
        assertThat(due.stages().getFirst().skipped()).extracting(SkippedDay::day, SkippedDay::cause)
                .containsExactly(tuple("2026-07-05", SkippedDay.Cause.PAUSED),
                        tuple("2026-07-06", SkippedDay.Cause.PAUSED), tuple("2026-07-07", SkippedDay.Cause.PAUSED));
    }

    @Test
    void shouldGrowAMonthByThePausedDaysWithinIt() {
        assertThat(calculator.compute(terms("2026-06-30", Period.months(1), pause("2026-07-10", "2026-07-14"))).dueOn())
                .isEqualTo(LocalDate.of(2026, 8, 4));
    }

    @Test
    void shouldCountOverlappingPausesOnce() {
        assertThat(calculator.compute(terms("2026-07-01", Period.days(10), pause("2026-07-05", "2026-07-06"),
                pause("2026-07-06", "2026-07-07"))).dueOn()).isEqualTo(LocalDate.of(2026, 7, 14));
    }

    @Test
    @Clause("民法典 203")
    void shouldRollOverOnceAfterThePause() {
        // given a raw end on Sunday the 12th without the pause; with it the end falls on Tuesday
        DueDate due = calculator.compute(terms("2026-07-05", Period.days(7), pause("2026-07-08", "2026-07-09")));

        assertThat(due.dueOn()).isEqualTo(LocalDate.of(2026, 7, 14));
        assertThat(due.stages().getFirst().raw()).contains(due.dueOn());
    }

    @Test
    void shouldNotEndOnAPausedDayAfterRollingOver() {
        // given Saturday as the last day and a pause from Monday on
        DueDate due = calculator.compute(terms("2026-07-04", Period.days(7), pause("2026-07-13", "2026-07-15")));

        assertThat(due.dueOn()).isEqualTo(LocalDate.of(2026, 7, 16));
    }

    @Test
    void shouldCountAnExtensionFromTheRolledOverDay() {
        // given 15 days from September 20th: raw October 5th, rolled over to the 8th
        DeadlineTerms terms = new DeadlineTerms(LocalDate.of(2026, 9, 20), Period.days(15), true, List.of(),
                List.of(Period.days(7)));

        DueDate due = calculator.compute(terms);

        assertThat(due.dueOn()).isEqualTo(LocalDate.of(2026, 10, 15));
        assertThat(due.stages()).hasSize(2);
        assertThat(due.stages().getFirst().skipped()).extracting(SkippedDay::cause)
                .containsOnly(SkippedDay.Cause.ROLLED_OVER).hasSize(3);
    }

    @Test
    void shouldNameEveryRestDayThatWorkingDaysSkip() {
        DueDate due = calculator.compute(terms("2026-06-18", Period.workingDays(3)));

        assertThat(due.stages().getFirst().skipped()).extracting(day -> day.name().zh()).containsExactly("端午节", "端午节",
                "端午节");
    }

    @Test
    void shouldRefuseAPauseThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> pause("2026-07-07", "2026-07-05")).isInstanceOfSatisfying(DubanProblem.class,
                problem -> assertThat(problem.type()).isEqualTo(ProblemType.INVALID));
    }

    @Test
    void shouldRefuseAPeriodWithoutUnits() {
        assertThatThrownBy(() -> Period.days(0)).isInstanceOfSatisfying(DubanProblem.class,
                problem -> assertThat(problem.type()).isEqualTo(ProblemType.INVALID));
        assertThatThrownBy(() -> Period.days(3661)).isInstanceOf(DubanProblem.class);
    }

    private static DeadlineTerms terms(String start, Period period, Pause... pauses) {
        return new DeadlineTerms(LocalDate.parse(start), period, true, List.of(pauses), List.of());
    }

    private static Pause pause(String from, String to) {
        return new Pause(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static org.assertj.core.groups.Tuple tuple(String day, SkippedDay.Cause cause) {
        return org.assertj.core.groups.Tuple.tuple(LocalDate.parse(day), cause);
    }
}
