package org.duban.violation;

import java.time.LocalDate;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.shared.Characters;

/** What is refused of findings. */
final class FindingProblems {

    private FindingProblems() {
    }

    static DubanProblem justOpened(String caseNo, long minutes) {
        return DubanProblem.of(ProblemType.WRONG_STATE,
                "您在 %s 分钟内已就同一项目、相同的问题受理登记：%s。确需另立一案的，请勾选“另立一案”后再提交。".formatted(minutes, caseNo),
                "Within the last %s minutes you opened a case with the same findings at this site: %s. If another one is meant, say so and send it again."
                        .formatted(minutes, caseNo))
                .with("confirm", "again");
    }

    static DubanProblem none() {
        return DubanProblem.invalid("findings", "至少须有一项违法事实。", "A case needs at least one finding.");
    }

    static DubanProblem tooMany(int most) {
        return DubanProblem.invalid("findings", "最多 %s 项违法事实，其余请另行受理登记。".formatted(most),
                "At most %s findings; open another case for the rest.".formatted(most));
    }

    static DubanProblem unknownViolation(String field, String code) {
        return DubanProblem.invalid(field, "目录中没有违法行为 %s。".formatted(Characters.quoted(code)),
                "The catalogue has no violation %s.".formatted(Characters.quoted(code)));
    }

    static DubanProblem notLiable(String field, String code) {
        return DubanProblem.invalid(field, "该单位不是本项目中 %s 的责任主体。".formatted(code),
                "This organisation does not answer for %s on this site.".formatted(code));
    }

    static DubanProblem future(String field, LocalDate day) {
        return DubanProblem.invalid(field, "日期 %s 尚未到来。".formatted(day), "%s has not come yet.".formatted(day));
    }

    static DubanProblem tooEarly(String field, LocalDate earliest) {
        return DubanProblem.invalid(field, "日期不能早于 %s。".formatted(earliest),
                "It cannot be before %s.".formatted(earliest));
    }
}
