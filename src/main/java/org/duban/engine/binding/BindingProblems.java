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

    /** Nothing in the run waits for what the act has to tell it. */
    public static DubanProblem unheard(Episode episode, Message message) {
        return mismatch("消息 " + message.name(), "the message " + message.name(), episode);
    }

    private static DubanProblem mismatch(String zh, String en, Episode episode) {
        return DubanProblem.of(ProblemType.WRONG_STATE,
                "流程引擎的状态与案件不一致（%s 没有对应的%s），未作任何改动。请系统管理员在“运行状况”中重启该流程。".formatted(episode.key(), zh),
                "The process engine disagrees with the database: the run of %s has no place for %s. Nothing was changed; an administrator has to begin the run again."
                        .formatted(episode.key(), en))
                .opener("reg-admin").with("episode", episode.key());
    }
}
