package org.duban.measure;

import org.duban.calendar.DueDay;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;

/** What is refused to those who ask for more time, and to those who give it. */
final class ExtensionProblems {

    private ExtensionProblems() {
    }

    static DubanProblem askedAlready() {
        return DubanProblem.of(ProblemType.WRONG_STATE, "该事项已申请过一次延期，不能再次申请。",
                "More time was asked for once already.");
    }

    static DubanProblem askedTooLate(DueDay due) {
        return DubanProblem.of(ProblemType.WRONG_STATE, "期限已于 %s 届满或不再计算，不能申请延期。".formatted(due.text().zh()),
                "The period ended on %s or no longer runs; more time cannot be asked for.".formatted(due.text().en()));
    }

    static DubanProblem tooMuch(int days) {
        return DubanProblem.invalid("days", "延长不得超过 %s 天。".formatted(days),
                "At most %s days more.".formatted(days));
    }
}
