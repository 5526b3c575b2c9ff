package org.duban.engine.binding;

import org.duban.engine.Episode;
import org.duban.engine.Message;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;

/** Why the engine cannot take a step. */
public final class BindingProblems {

    private BindingProblems() {
    }

    /** The database has the task open, the engine does not: nobody may act on it until the run was begun again. */
    public static DubanProblem noSuchTask(Episode episode) {
        return mismatch("任务", "this task", episode);
    }

    /** The task waits for the engine to come to it again. */
    public static DubanProblem onItsWay(Episode episode) {
        return DubanProblem.of(ProblemType.WRONG_STATE, "流程引擎正在重新建立该任务，未作任何改动。请稍后再试。",
                "The process engine is on its way to this task again. Nothing was changed; try again in a moment.")
                .with("episode", episode.key());
    }

    /** Nothing in the run waits for what the act has to tell it. */
    public static DubanProblem unheard(Episode episode, Message message) {
        return mismatch("消息 " + message.name(), "the message " + message.name(), episode);
    }

    /** The engine cannot read or go on with what it has of the run. */
    public static DubanProblem damaged(Episode episode) {
        return mismatch("完整数据", "this step as it stands", episode);
    }

    /** This replica was left running with an engine that is not the chosen one any more. */
    public static DubanProblem otherEngine(String own, String chosen) {
        return DubanProblem.of(ProblemType.WRONG_STATE,
                "本服务器仍以流程引擎 %s 运行，系统现已改用 %s，未作任何改动。请系统管理员停止本服务器。".formatted(own, chosen),
                "This server still runs with the engine %s, and %s has been chosen since. Nothing was changed; an administrator has to stop this server."
                        .formatted(own, chosen))
                .opener("reg-admin");
    }

    /** Another engine carries the episode: a second run would go on beside it. */
    public static DubanProblem carriedElsewhere(Episode episode, String carrier) {
        return DubanProblem.of(ProblemType.WRONG_STATE,
                "%s 由流程引擎 %s 运行，未作任何改动。请系统管理员用 move-engine 迁移。".formatted(episode.key(), carrier),
                "%s is carried by the engine %s. Nothing was changed; an administrator has to move it with move-engine."
                        .formatted(episode.key(), carrier))
                .opener("reg-admin").with("episode", episode.key());
    }

    private static DubanProblem mismatch(String zh, String en, Episode episode) {
        return DubanProblem.of(ProblemType.WRONG_STATE,
                "流程引擎的状态与案件不一致（%s 没有对应的%s），未作任何改动。请系统管理员在“运行状况”中重启该流程。".formatted(episode.key(), zh),
                "The process engine disagrees with the database: the run of %s has no place for %s. Nothing was changed; an administrator has to begin the run again."
                        .formatted(episode.key(), en))
                .opener("reg-admin").with("episode", episode.key());
    }
}
