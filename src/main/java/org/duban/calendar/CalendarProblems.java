package org.duban.calendar;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;

/** What the calendar refuses. */
final class CalendarProblems {

    private CalendarProblems() {
    }

    static DubanProblem missing(int year) {
        return DubanProblem.of(ProblemType.CALENDAR_MISSING,
                "期间计算涉及 " + year + " 年，但该年度放假调休安排尚未导入，请系统管理员先行导入。",
                "The period runs into " + year
                        + ", whose working-day arrangement was not imported; ask the administrator.")
                .with("year", year).opener("reg-admin");
    }

    static DubanProblem badAmount(int amount) {
        return DubanProblem.invalid("amount", "期间应为 1 至 3660，不能是 " + amount + "。",
                "A period has 1 to 3660 units, not " + amount + ".");
    }

    static DubanProblem pauseBackwards(LocalDate from, LocalDate to) {
        return DubanProblem.invalid("to", "中止结束日 %s 早于开始日 %s。".formatted(to, from),
                "The pause ends on %s, before it begins on %s.".formatted(to, from));
    }

    static DubanProblem noSuchRevision(long revision) {
        return DubanProblem.of(ProblemType.NOT_FOUND, "没有第 " + revision + " 版日历。",
                "There is no revision " + revision + " of the calendar.");
    }

    static DubanProblem changedMeanwhile(int year, int version) {
        return DubanProblem.of(ProblemType.STALE_VERSION,
                year + " 年安排已有第 " + version + " 版，请重新预览。",
                "Version " + version + " of " + year + " is the latest; preview again.");
    }

    static DubanProblem backwards(OffsetDateTime now) {
        return DubanProblem.of(ProblemType.WRONG_STATE, "演示时钟只能向前调整，当前为 %s。".formatted(now),
                "The clock moves forward only; it shows %s.".formatted(now)).with("now", now.toString());
    }

    static DubanProblem tooFar(long days) {
        return DubanProblem.invalid("at", "一次最多向前调整 " + days + " 天。",
                "The clock moves at most " + days + " days at a time.");
    }
}
