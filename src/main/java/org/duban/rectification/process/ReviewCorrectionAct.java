package org.duban.rectification.process;

import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.duban.calendar.LegalTime;
import org.duban.problem.DubanProblem;
import org.duban.rectification.Answers;
import org.duban.rectification.CorrectionDecision;
import org.duban.rectification.CorrectionReviews;
import org.duban.rectification.OrderForms;
import org.duban.rectification.ReviewingCorrection;
import org.duban.security.Actor;
import org.duban.task.TaskOutcome;
import org.duban.task.UserTask;

import com.fasterxml.jackson.databind.JsonNode;

/** 复核送达日期更正影响. */
@Singleton
class ReviewCorrectionAct extends OrderAct {

    private final ReviewingCorrection reviewing;
    private final CorrectionReviews reviews;
    private final Answers answers;
    private final OrderForms forms;

    ReviewCorrectionAct(ReviewingCorrection reviewing, CorrectionReviews reviews, Answers answers, OrderForms forms) {
        super(RectificationProcess.Task.REVIEW_CORRECTION);
        this.reviewing = reviewing;
        this.reviews = reviews;
        this.answers = answers;
        this.forms = forms;
    }

    @Override
    public TaskOutcome complete(UserTask task, Actor actor, JsonNode submitted) {
        Submitted form = Submitted.of(submitted);
        boolean beginsAgain = reviewing.review(task.reference(RectificationProcess.Variable.CORRECTION_ID),
                form.choice("decision", CorrectionDecision.class), form.text("outcome", 2000), actor);
        return beginsAgain ? TaskOutcome.doneAndBegunAgain() : TaskOutcome.done(Map.of());
    }

    @Override
    public Map<String, Object> formData(UserTask task, Actor actor) {
        CorrectionReviews.Review review = reviews.find(task.reference(RectificationProcess.Variable.CORRECTION_ID))
                .orElseThrow(DubanProblem::notFound);
        Map<String, Object> form = forms.head(review.rectificationId());
        form.put("oldServedOn", review.oldServedOn().toString());
        form.put("newServedOn", review.newServedOn().toString());
        form.put("correctionReason", review.reason());
        form.put("begun", Stream.concat(review.begun().stream()
                .map(what -> Map.of("what", what, "on", review.oldServedOn().toString())),
                answers.ofPartySince(review.rectificationId(), review.party(), review.correctedAt()).stream()
                        .map(ReviewCorrectionAct::came))
                .toList());
        return form;
    }

    /** What came in while the period ran again is decided about too. */
    private static Map<String, String> came(Answers.Line answer) {
        return Map.of("what", "此后收到整改报告，%s".formatted(answer.punctuality().title().zh()), "on",
                LegalTime.dayOf(answer.receivedAt()).toString());
    }
}
