package org.duban.measure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.measure.PaperLife.Corrected;
import org.duban.problem.DubanProblem;
import org.duban.shared.Clause;
import org.duban.task.TaskOutcome;

/** What was begun on a wrong day of service goes to the case officer, who says what becomes of it. */
@ApplicationScoped
public class ReviewingCorrections {

    private final CorrectionReviews reviews;
    private final ProcessEngine engine;

    ReviewingCorrections(CorrectionReviews reviews, ProcessEngine engine) {
        this.reviews = reviews;
        this.engine = engine;
    }

    /**
     * Has reviewed what was begun, one sentence each.
     *
     * @param holds whether the measure waits until it is
     * @param ended whether no process runs that could hear of it
     */
    @Clause("民诉法 87–95")
    public void ask(Desk<?> desk, Corrected correction, List<String> begun, boolean holds, boolean ended) {
        Measure measure = desk.measure();
        // Standings are read past Hibernate.
        reviews.persistAndFlush(new CorrectionReview(measure, correction, desk.now(), begun, holds));
        if (ended) {
            engine.beginAgain(measure.episode());
        } else {
            engine.tell(measure.episode(), MeasureMessages.serviceCorrected(measure, correction.id()), Unheard.KEEP);
        }
    }

    /** What the form of a review shows: the days, what had been begun, and what came {@code since}, each with its day. */
    Map<String, Object> shown(long correctionId, Function<CorrectionReview, Stream<Map<String, String>>> since) {
        CorrectionReview review = reviews.find(correctionId).orElseThrow(DubanProblem::notFound);
        String oldDay = review.oldServedOn().toString();
        return Map.of("oldServedOn", oldDay, "newServedOn", review.newServedOn().toString(), "correctionReason",
                review.reason(), "begun", Stream.concat(
                        review.begun().stream().map(what -> Map.of("what", what, "on", oldDay)), since.apply(review)).toList());
    }

    /** Records what becomes of it, and does so; refuses a second word. */
    @Clause("民诉法 87–95")
    public <M extends Measure> TaskOutcome review(Desk<M> desk, Reviewed said, Effects<M> effects) {
        long correctionId = desk.about();
        CorrectionReview review = reviews.find(correctionId).orElseThrow(DubanProblem::notFound);
        review.requireOpen();
        Effect effect = said.decision() == CorrectionDecision.WITHDRAW
                ? effects.withdraw(desk, review, said.outcome())
                : effects.uphold(desk, review);
        review.reviewed(said.decision(), said.outcome(), desk.actor(), desk.now());
        if (reviews.openOfMeasure(review.measureId()).isEmpty()) {
            engine.tell(desk.measure().episode(), MeasureMessages.reviewsClosed(desk.measure(), correctionId), Unheard.KEEP);
        }
        desk.tell(desk.measure().episode().processId() + ".correction-reviewed",
                "送达日期更正的影响已复核，%s：%s".formatted(said.decision().title().zh(), said.outcome()),
                "Effects of the corrected service reviewed, %s: %s".formatted(said.decision().title().en(), said.outcome()),
                Stream.concat(effect.parties().stream(), Stream.of(review.party())).collect(Collectors.toSet()));
        return effect.beginsAgain() ? TaskOutcome.doneAndBegunAgain() : TaskOutcome.done(Map.of());
    }

    /** The case officer's word, and why. */
    public record Reviewed(CorrectionDecision decision, String outcome) {
    }

    /** What each decision does in measures of one kind. */
    public interface Effects<M extends Measure> {

        /** It goes on as it was begun. */
        Effect uphold(Desk<M> desk, CorrectionReview review);

        /** What was begun is undone; refuses where it cannot be. */
        Effect withdraw(Desk<M> desk, CorrectionReview review, String reason);

        /** What came in since, each with its day: it is decided about too. */
        default Stream<Map<String, String>> since(M measure, CorrectionReview review) {
            return Stream.empty();
        }
    }

    /**
     * What a decision did.
     *
     * @param parties who is told of it beside the one whose service was corrected
     * @param beginsAgain whether the run stands at a step that the measure has left, and has to begin again once the act is
     *        done
     */
    public record Effect(Set<Long> parties, boolean beginsAgain) {
    }
}
