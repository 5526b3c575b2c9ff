package org.duban.interview;

import java.time.LocalDate;
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
    private final ReviewingCorrections reviews;

    CorrectingNotice(InterviewClocks clocks, ReviewingCorrections reviews) {
        this.clocks = clocks;
        this.reviews = reviews;
    }

    /**
     * Takes the number away, and has the case officer say what becomes of the commitment; one that has ended stays as it ended.
     */
    void corrected(Desk<Interview> desk, Corrected correction) {
        Interview interview = desk.measure();
        if (interview.number().isEmpty() || !isLate(desk, correction.newDay())) {
            return;
        }
        List<String> begun = begun(interview);
        interview.countsNoLonger();
        desk.tell("interview.counts-no-longer", "按更正后的送达日期，约谈未提前足够时间通知，本次约谈不计次",
                "By the corrected day of service the notice came too late; this interview does not count",
                Set.of(interview.organisationId()));
        if (!interview.hasEnded()) {
            reviews.ask(desk, correction, begun, true, false);
        }
    }

    private boolean isLate(Desk<Interview> desk, LocalDate served) {
        return desk.measure().meetsOn().orElseThrow().isBefore(clocks.earliest(served, desk.profile()));
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
        desk.measure().setAside(reason, desk.now());
        return new Effect(Set.of(review.party()), true);
    }
}
