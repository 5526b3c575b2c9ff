package org.duban.rectification.process;

import java.util.Map;

import jakarta.inject.Singleton;

import org.duban.rectification.GivingOpinion;
import org.duban.rectification.OrderForms;
import org.duban.security.Actor;
import org.duban.task.TaskOutcome;
import org.duban.task.UserTask;

import com.fasterxml.jackson.databind.JsonNode;

/** 监理单位意见. */
@Singleton
class GiveOpinionAct extends OrderAct {

    private final GivingOpinion giving;
    private final OrderForms forms;

    GiveOpinionAct(GivingOpinion giving, OrderForms forms) {
        super(RectificationProcess.Task.GIVE_OPINION);
        this.giving = giving;
        this.forms = forms;
    }

    @Override
    public TaskOutcome complete(UserTask task, Actor actor, JsonNode submitted) {
        Submitted form = Submitted.of(submitted);
        giving.give(task.reference(RectificationProcess.Variable.ANSWER_ID),
                form.choice("opinion", Word.class) == Word.AGREE, form.text("text", 2000), actor);
        return TaskOutcome.done(Map.of());
    }

    @Override
    public Map<String, Object> formData(UserTask task, Actor actor) {
        return forms.submission(task.reference(RectificationProcess.Variable.ANSWER_ID));
    }

    private enum Word {
        AGREE,
        DISAGREE
    }
}
