package org.duban.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.duban.problem.DubanProblem;
import org.duban.problem.DubanProblem.Violation;
import org.duban.problem.Text;
import org.duban.shared.Characters;
import org.duban.shared.Clause;

/** What a year's notice must be before anybody counts by it: one wrong day moves deadlines of a whole city. */
final class YearNoticeCheck {

    /** Feasts with a fixed date and the number of days off by law, as they stand since 2025. */
    private static final Set<MonthDay> FIXED = Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 2),
            MonthDay.of(10, 1), MonthDay.of(10, 2), MonthDay.of(10, 3));
    private static final int STATUTORY_DAYS = 13;
    private static final int MAXIMUM_DAYS = 40;
    private static final int FIRST_YEAR = 2025;
    private static final int LAST_YEAR = 2100;
    private static final int TEXT = 200;

    private final YearNotice notice;
    private final List<Violation> violations = new ArrayList<>();

    private YearNoticeCheck(YearNotice notice) {
        this.notice = notice;
    }

    /** Refuses a notice that cannot be right, naming each thing that is wrong. */
    @Clause("全国年节及纪念日放假办法 2")
    static void require(YearNotice notice) {
        YearNoticeCheck check = new YearNoticeCheck(notice);
        check.texts();
        check.feasts();
        if (check.violations.isEmpty()) {
            check.days();
        }
        if (!check.violations.isEmpty()) {
            throw DubanProblem.invalid(check.violations);
        }
    }

    private void texts() {
        if (notice.year() < FIRST_YEAR || notice.year() > LAST_YEAR) {
            wrong("year", "年份应在 2025 至 2100 之间。", "The year lies between 2025 and 2100.");
        }
        text("title", notice.title());
        text("paper", notice.paper());
        text("issuer", notice.issuer());
    }

    private void text(String field, String value) {
        if (value.isBlank() || Characters.count(value) > TEXT) {
            wrong(field, "必填，最多 200 个字符。", "Required, at most 200 characters.");
        }
    }

    private void feasts() {
        for (int i = 0; i < notice.feasts().size(); i++) {
            YearNotice.Feast feast = notice.feasts().get(i);
            String field = "feasts[" + i + "]";
            text(field + ".zh", feast.zh());
            text(field + ".en", feast.en());
            if (feast.to().isBefore(feast.from()) || feast.to().isAfter(feast.from().plusDays(MAXIMUM_DAYS))) {
                wrong(field, "放假起止日期不正确。", "The days off end before they begin, or last too long.");
            }
        }
    }

    private void days() {
        List<CalendarDay> days = notice.days().toList();
        LocalDate first = LocalDate.of(notice.year() - 1, 12, 1);
        LocalDate last = LocalDate.of(notice.year(), 12, 31);
        Set<LocalDate> seen = new HashSet<>();
        for (CalendarDay day : days) {
            if (day.day().isBefore(first) || day.day().isAfter(last)) {
                wrong("feasts", day.day() + " 不属于该年度。", day.day() + " does not belong to the year.");
            }
            if (!seen.add(day.day())) {
                wrong("feasts", day.day() + " 重复出现。", day.day() + " is named twice.");
            }
            if (day.working() && !isWeekend(day.day())) {
                wrong("feasts", "调休上班日 " + day.day() + " 本不是周末。", "Make-up day " + day.day() + " is no weekend day.");
            }
        }
        Set<LocalDate> off = days.stream().filter(day -> !day.working()).map(CalendarDay::day)
                .collect(Collectors.toSet());
        FIXED.stream().sorted().map(day -> day.atYear(notice.year())).filter(day -> !off.contains(day)).forEach(
                day -> wrong("feasts", "缺少法定节假日 " + day + "。", "The statutory holiday " + day + " is missing."));
        if (off.size() < STATUTORY_DAYS) {
            wrong("feasts", "放假少于法定的 13 天。", "There are fewer than the 13 statutory days off.");
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private void wrong(String field, String zh, String en) {
        violations.add(new Violation(field, new Text(zh, en)));
    }
}
