package org.duban.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.DueDay;
import org.duban.measure.CorrectionReview;
import org.duban.measure.Desk;
import org.duban.measure.PaperLife.Corrected;
import org.duban.measure.ReviewingCorrections;
import org.duban.measure.ReviewingCorrections.Effect;
import org.duban.shared.Clause;

/**
 * What another day of service does to an interview: a session of which nobody knew in time counts no longer, and goes to
 * review.
 */
@ApplicationScoped
@Clause({ "A7", "民诉法 87–95" })
public class CorrectingNotice implements ReviewingCorrections.Effects<Interview> {

    private final InterviewClocks clocks;
    private final CountingInterviews counting;
    private final ReviewingCorrections reviews;

    CorrectingNotice(InterviewClocks clocks, CountingInterviews counting, ReviewingCorrections reviews) {
        this.clocks = clocks;
        this.counting = counting;
        this.reviews = reviews;
    }

    /** Takes the number away where the notice came too late after all, or gives it back where it did not. */
    void corrected(Desk<Interview> desk, Corrected correction) {
        Interview interview = desk.measure();
        boolean late = interview.meetsOn().orElseThrow().isBefore(clocks.earliest(correction.newDay(), desk.profile()));
        if (late && interview.number().isPresent()) {
            countsNoLonger(desk, correction);
        } else if (!late && interview.number().isEmpty() && interview.session().isPresent()) {
            counting.number(desk).ifPresent(number -> countsAfterAll(desk, number));
        }
    }

    private static void countsAfterAll(Desk<Interview> desk, int number) {
        desk.measure().countsAs(number);
        desk.tell("interview.counts-again", "按更正后的送达日期，约谈已提前足够时间通知，为第 %s 次约谈".formatted(number),
                "By the corrected day of service the notice came in time; this is interview no. %s".formatted(number),
                Set.of(desk.measure().organisationId()));
    }

    /** Has the case officer say what becomes of the commitment; one that has ended stays as it ended. */
    private void countsNoLonger(Desk<Interview> desk, Corrected correction) {
        Interview interview = desk.measure();
        List<String> begun = begun(interview);
        interview.countsNoLonger();
        desk.tell("interview.counts-no-longer", "按更正后的送达日期，约谈未提前足够时间通知，本次约谈不计次",
                "By the corrected day of service the notice came too late; this interview does not count",
                Set.of(interview.organisationId()));
        if (!interview.hasEnded()) {
            reviews.ask(desk, correction, begun, true, false);
        }
    }

    private List<String> begun(Interview interview) {
        List<String> begun = new ArrayList<>();
        begun.add("已认定第 %s 次约谈（%s）".formatted(interview.number().orElseThrow(),
                interview.session().orElseThrow().title().zh()));
        clocks.keepBy(interview).map(DueDay::text)
                .ifPresent(due -> begun.add("已要求于 %s 前履行整改承诺".formatted(due.zh())));
        return begun;
    }

    @Override
    public Effect uphold(Desk<Interview> desk, CorrectionReview review) {
        return new Effect(Set.of(review.party()), false);
    }

    @Override
    public Effect withdraw(Desk<Interview> desk, CorrectionReview review, String reason) {
        clocks.setAside(desk, reason);
        desk.measure().withdrawn(reason, desk.now());
        return new Effect(Set.of(review.party()), true);
    }
}
