package org.duban.interview;

import java.time.LocalDate;

import org.duban.calendar.DueDay;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Role;

/** What interviews refuse. */
final class InterviewProblems {

    private InterviewProblems() {
    }

    static DubanProblem noParty() {
        return DubanProblem.invalid("organisation", "该单位不是本案当事人。", "It is no party of the case.");
    }

    static DubanProblem noSuchFamily() {
        return DubanProblem.invalid("family", "请选择本案中该单位违法行为所属的类别。",
                "Choose a kind of violation that was found of this party in the case.");
    }

    static DubanProblem familyWithoutOrder() {
        return DubanProblem.invalid("family", "只有因逾期未整改约谈时才选择违法行为类别。",
                "Only an interview after an overdue order has a kind of violation.");
    }

    static DubanProblem notOverdue(Family family) {
        return DubanProblem.of(ProblemType.GATE_CLOSED,
                "该单位在本案中没有逾期未整改或者复查不合格的“%s”事项，不能以逾期未整改为由约谈。".formatted(family.title().zh()),
                "No order about '%s' has lapsed or failed for this party in the case.".formatted(family.title().en()))
                .clause("JY-3.2c");
    }

    static DubanProblem openAlready() {
        return DubanProblem.of(ProblemType.WRONG_STATE, "该单位在本案中尚有未办结的约谈。",
                "An interview of this party is open in the case already.");
    }

    static DubanProblem restDay(LocalDate day) {
        return DubanProblem.invalid("meetsOn", "%s 不是工作日。".formatted(day), "%s is no working day.".formatted(day));
    }

    static DubanProblem tooSoon(LocalDate earliest) {
        return DubanProblem.invalid("meetsOn", "约谈须提前通知，即使当日送达，最早也只能在 %s 举行。".formatted(earliest),
                "Notice comes first: even served today, it can be held on %s at the earliest.".formatted(earliest));
    }

    static DubanProblem wrongTime() {
        return DubanProblem.invalid("meetsAt", "请按 09:30 的格式填写时间。", "Enter a time such as 09:30.");
    }

    static DubanProblem postponedAlready() {
        return DubanProblem.of(ProblemType.GATE_CLOSED, "约谈只能改期一次；不能如期举行的，请取消后另行提起。",
                "An interview is moved once only; if it cannot be held, call it off and open another.")
                .clause("A7").opener(Role.CASE_OFFICER.key());
    }

    static DubanProblem notMoved() {
        return DubanProblem.of(ProblemType.GATE_CLOSED, "约谈没有正在办理的改期。", "No move of the interview is under way.");
    }

    static DubanProblem servedDayOver(LocalDate day) {
        return DubanProblem.of(ProblemType.GATE_CLOSED,
                "已送达的约谈时间 %s 已过，不能恢复；请继续改期，或者取消后另行提起。".formatted(day),
                "The session that was served, of %s, is over: go on moving it, or call it off and open another.".formatted(day))
                .clause("A7").opener(Role.CASE_OFFICER.key());
    }

    static DubanProblem notYet(LocalDate day) {
        return DubanProblem.of(ProblemType.GATE_CLOSED, "约谈定于 %s 举行，尚未到期。".formatted(day),
                "The session is on %s, which has not come yet.".formatted(day));
    }

    static DubanProblem notifiedLate(LocalDate served, LocalDate earliest, LocalDate day) {
        return DubanProblem.of(ProblemType.GATE_CLOSED,
                "通知书于 %s 送达，约谈最早可于 %s 举行，不能在 %s 举行，请改期或者取消。".formatted(served, earliest, day),
                "The notice was served on %s: it can be held on %s at the earliest, not on %s; move it or call it off."
                        .formatted(served, earliest, day))
                .clause("行政处罚法 64").opener(Role.INSPECTOR.key());
    }

    static DubanProblem notAsked(String field) {
        return DubanProblem.invalid(field, "被约谈单位未到场时不填写此项。", "Nobody came, so this has no place here.");
    }

    static DubanProblem promisedBefore(LocalDate day) {
        return DubanProblem.invalid("promisedOn", "承诺完成日应在约谈日 %s 之后。".formatted(day),
                "The day has to come after the session on %s.".formatted(day));
    }

    static DubanProblem visitOutOfRange(LocalDate from, LocalDate to) {
        return DubanProblem.invalid("checkedOn", "核查日期应在 %s 至 %s 之间。".formatted(from, to),
                "The day of the check lies between %s and %s.".formatted(from, to));
    }

    static DubanProblem timeLeft(DueDay due) {
        return DubanProblem.of(ProblemType.GATE_CLOSED, "承诺期限 %s 尚未届满，不能认定未履行。".formatted(due.text().zh()),
                "The commitment runs until %s: it cannot be found broken before.".formatted(due.text().en()))
                .clause("A7").opener(Role.INSPECTOR.key());
    }

    static DubanProblem reportedAlready() {
        return DubanProblem.of(ProblemType.WRONG_STATE, "贵单位已经报告。", "Your organisation has reported already.");
    }
}
