package org.duban.rectification;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.CaseAudience;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.Entry;
import org.duban.casefile.OpenInCase;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.measure.Desk;
import org.duban.problem.Text;
import org.duban.security.Actor;
import org.duban.shared.Clause;

import io.quarkus.arc.All;

/** Ends a case by decision, refused with the list of what is still open. */
@ApplicationScoped
public class ClosingCase {

    private final Rectifications orders;
    private final CorrectionReviews reviews;
    private final Opinions opinions;
    private final List<OpenInCase> others;
    private final DeadlineLedger ledger;
    private final CaseAudience audience;
    private final ProcessEngine engine;

    ClosingCase(Rectifications orders, CorrectionReviews reviews, Opinions opinions,
            @All List<OpenInCase> others, DeadlineLedger ledger, CaseAudience audience, ProcessEngine engine) {
        this.orders = orders;
        this.reviews = reviews;
        this.opinions = opinions;
        this.others = others;
        this.ledger = ledger;
        this.audience = audience;
        this.engine = engine;
    }

    /** Closes the case of this order. */
    @Clause("D-5")
    public void close(Desk<Rectification> desk, Conclusion said) {
        String conclusion = said.conclusion();
        long caseId = desk.file().id();
        List<Rectification> all = orders.ofCase(caseId);
        List<Rectification> open = all.stream().filter(one -> one.state() != OrderState.CLOSED).toList();
        if (!open.isEmpty()) {
            throw RectificationProblems.ordersOpen(open);
        }
        List<String> unreviewed = reviews.openOf(caseId).stream().map(review -> orders.get(review.rectificationId()))
                .map(one -> one.notice().number().orElse("#" + one.count())).distinct().toList();
        if (!unreviewed.isEmpty()) {
            throw RectificationProblems.reviewsOpen(unreviewed);
        }
        List<Text> elsewhere = others.stream().flatMap(one -> one.openIn(caseId).stream()).toList();
        if (!elsewhere.isEmpty()) {
            throw RectificationProblems.othersOpen(elsewhere);
        }
        all.forEach(order -> endOpinions(order, desk.actor()));
        desk.file().close(conclusion, desk.now());
        desk.tell("casefile.closed", "结案：" + conclusion, "Case closed: " + conclusion,
                audience.of(caseId));
    }

    private void endOpinions(Rectification order, Actor officer) {
        opinions.ofOrder(order.id()).stream().filter(one -> one.state() == Opinion.State.ASKED).forEach(one -> {
            one.silent();
            if (ledger.get(one.deadlineId()).isOpen()) {
                ledger.cancel(one.deadlineId(), Entry.by(officer, "案件已结案"));
            }
            engine.tell(order.episode(), OrderMessages.opinionClosed(one.answerId()), Unheard.KEEP);
        });
    }

    /** With what it ends. */
    public record Conclusion(String conclusion) {
    }
}
