package org.duban.casefile;

import java.time.LocalDate;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;

/** What the deadline ledger refuses. */
final class DeadlineProblems {

    private DeadlineProblems() {
    }

    static DubanProblem wrongState(EntryKind act, Deadline deadline) {
        return DubanProblem.of(ProblemType.WRONG_STATE,
                "期限当前状态为 %s，不能“%s”。".formatted(deadline.state(), act.title().zh()),
                "The deadline is %s; '%s' is not possible now.".formatted(deadline.state(), act.title().en()))
                .with("state", deadline.state().name());
    }

    static DubanProblem expired(Deadline deadline) {
        return DubanProblem.of(ProblemType.WRONG_STATE,
                "期限已于 %s 届满，不能延长。".formatted(deadline.due().required()),
                "The deadline ended on %s and cannot be extended.".formatted(deadline.due().required()))
                .with("state", deadline.state().name());
    }

    static DubanProblem alreadyHeld() {
        return DubanProblem.of(ProblemType.WRONG_STATE, "该期限已有待批事项。", "A decision on this deadline is pending already.");
    }

    static DubanProblem notHeld() {
        return DubanProblem.of(ProblemType.WRONG_STATE, "该期限没有待批事项。", "No decision on this deadline is pending.");
    }

    static DubanProblem inTheFuture(String field, LocalDate day) {
        return DubanProblem.invalid(field, "日期 %s 尚未到来。".formatted(day), "%s has not come yet.".formatted(day));
    }

    static DubanProblem sameStart(LocalDate day) {
        return DubanProblem.invalid("startDay", "起算日已是 %s。".formatted(day),
                "The start day is %s already.".formatted(day));
    }
}
