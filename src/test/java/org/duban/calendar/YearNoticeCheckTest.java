package org.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.duban.problem.DubanProblem;
import org.duban.shared.Clause;
import org.junit.jupiter.api.Test;

class YearNoticeCheckTest {

    private final YearNotice notice = CalendarFixture.notice2026();

    @Test
    void shouldTakeTheNoticeOf2026() {
        assertThatCode(() -> YearNoticeCheck.require(notice)).doesNotThrowAnyException();
    }

    @Test
    void shouldTakeANewYearThatBeginsInDecember() {
        assertThatCode(() -> YearNoticeCheck.require(CalendarFixture.notice2027())).doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseADayOfAnotherYear() {
        refuses(with(feast("2027-01-01", "2027-01-01")), "2027-01-01 does not belong to the year.");
    }

    @Test
    void shouldRefuseADayThatIsNamedTwice() {
        refuses(with(feast("2026-10-07", "2026-10-08")), "2026-10-07 is named twice.");
    }

    @Test
    void shouldRefuseAMakeupDayThatIsNoWeekendDay() {
        refuses(with(new YearNotice.Feast("补", "Extra", LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 5),
                List.of(LocalDate.of(2026, 11, 9)))), "Make-up day 2026-11-09 is no weekend day.");
    }

    @Test
    @Clause("全国年节及纪念日放假办法 2")
    void shouldRefuseANoticeWithoutAStatutoryHoliday() {
        List<YearNotice.Feast> feasts = notice.feasts().stream().filter(feast -> !feast.zh().equals("劳动节")).toList();

        refuses(of(2026, feasts), "The statutory holiday 2026-05-01 is missing.");
    }

    @Test
    void shouldRefuseDaysOffThatEndBeforeTheyBegin() {
        refuses(with(feast("2026-11-06", "2026-11-05")), "The days off end before they begin, or last too long.");
    }

    @Test
    void shouldRefuseAYearNobodyArranged() {
        refuses(of(1926, notice.feasts()), "The year lies between 2025 and 2100.");
    }

    private static void refuses(YearNotice wrong, String because) {
        assertThatThrownBy(() -> YearNoticeCheck.require(wrong)).isInstanceOfSatisfying(DubanProblem.class,
                problem -> assertThat(problem.violations()).extracting(one -> one.message().en()).contains(because));
    }

    private YearNotice with(YearNotice.Feast more) {
        List<YearNotice.Feast> feasts = new ArrayList<>(notice.feasts());
        feasts.add(more);
        return of(2026, feasts);
    }

    private YearNotice of(int year, List<YearNotice.Feast> feasts) {
        return new YearNotice(year, notice.title(), notice.paper(), notice.issuer(), notice.publishedOn(), feasts);
    }

    private static YearNotice.Feast feast(String from, String to) {
        return new YearNotice.Feast("补", "Extra", LocalDate.parse(from), LocalDate.parse(to), List.of());
    }
}
