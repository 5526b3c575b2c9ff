package org.duban.task;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;

/** Why something cannot be done with a task. */
final class TaskProblems {

    private TaskProblems() {
    }

    static DubanProblem notYours(TaskRow row) {
        return DubanProblem.of(ProblemType.FORBIDDEN, "该任务由其他单位或其他岗位办理。",
                "This task belongs to another organisation or another post.").opener(row.role);
    }

    static DubanProblem nobodyHolds(TaskRow row) {
        return DubanProblem.of(ProblemType.GATE_CLOSED, "案件中没有登记承担该任务的单位，请先由案件承办人补登。",
                "The case names no organisation for this task; the case officer has to add it first.")
                .opener("reg-case-officer").with("relation", row.relation);
    }

    static DubanProblem paused() {
        return DubanProblem.of(ProblemType.WRONG_STATE, "案件已中止，任务暂停办理。",
                "The case is suspended, its tasks wait.").opener("reg-case-officer");
    }

    static DubanProblem notOpen(TaskRow row) {
        String by = row.changedBy == null ? "" : row.changedBy;
        return DubanProblem.of(ProblemType.WRONG_STATE,
                by.isEmpty() ? "任务已结束。" : "任务已由" + by + "办理。",
                by.isEmpty() ? "The task has ended." : "The task was done by " + by + ".").with("state", row.state.name());
    }

    static DubanProblem stale(TaskRow row) {
        String by = row.changedBy == null ? "系统" : row.changedBy;
        return DubanProblem.of(ProblemType.STALE_VERSION, "任务已被" + by + "更新，请刷新后重试，您填写的内容不会丢失。",
                "The task was changed by " + (row.changedBy == null ? "the system" : by)
                        + "; reload it, what you typed is kept.")
                .with("version", row.version).with("changedBy", by);
    }

    static DubanProblem claimed(TaskRow row) {
        String by = row.assigneeName == null ? "他人" : row.assigneeName;
        return DubanProblem.of(ProblemType.ALREADY_CLAIMED, "任务已由" + by + "领取。", "The task is held by " + by + ".")
                .with("assignee", by);
    }

    static DubanProblem noSuchReceiver() {
        return DubanProblem.invalid("personId", "受交接人不在本单位，或没有办理该任务的岗位。",
                "That person is not in this organisation or has not the post for this task.");
    }

    static DubanProblem receiverAbsent(String name) {
        return DubanProblem.invalid("personId", name + "目前不在岗，请选择其他人员。",
                name + " is absent today; choose somebody else.");
    }

    static DubanProblem draftTooLarge() {
        return DubanProblem.of(ProblemType.TOO_LARGE, "草稿过大。", "The draft is too large.");
    }
}
