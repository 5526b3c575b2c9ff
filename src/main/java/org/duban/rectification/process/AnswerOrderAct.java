package org.duban.rectification.process;

import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.duban.problem.DubanProblem;
import org.duban.rectification.AnsweringOrder;
import org.duban.rectification.AnsweringOrder.Answered;
import org.duban.rectification.Answers.ItemAnswer;
import org.duban.rectification.OrderForms;
import org.duban.security.Actor;
import org.duban.task.TaskOutcome;
import org.duban.task.UserTask;

import com.fasterxml.jackson.databind.JsonNode;

/** 整改并提交报告: stays while the party owes answers to further items. */
@Singleton
class AnswerOrderAct extends OrderAct {

    private final AnsweringOrder answering;
    private final OrderForms forms;

    AnswerOrderAct(AnsweringOrder answering, OrderForms forms) {
        super(RectificationProcess.Task.ANSWER_ORDER);
        this.answering = answering;
        this.forms = forms;
    }

    @Override
    public TaskOutcome complete(UserTask task, Actor actor, JsonNode submitted) {
        if (task.reference(RectificationProcess.Variable.PARTY) != actor.organisationId()) {
            throw DubanProblem.notFound();
        }
        List<ItemAnswer> answers = Submitted.of(submitted).rows("answers").stream()
                .filter(row -> row.optionalText("measure", 2000).isPresent()).map(AnswerOrderAct::answer).toList();
        Answered answered = answering.answer(order(task), answers, actor);
        return answered.done() ? TaskOutcome.done(Map.of(), answered.closed()) : TaskOutcome.stays();
    }

    private static ItemAnswer answer(Submitted row) {
        return new ItemAnswer(row.reference("itemId"), row.text("measure", 2000), row.text("person", 100),
                row.day("doneOn"), row.references("evidenceFileIds"));
    }

    @Override
    public Map<String, Object> formData(UserTask task, Actor actor) {
        return forms.answer(order(task), task.reference(RectificationProcess.Variable.PARTY));
    }
}
