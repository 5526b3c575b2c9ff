package org.duban.rectification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.LegalTime;
import org.duban.casefile.Deadline;
import org.duban.casefile.Entry;
import org.duban.document.Documents;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.measure.CorrectionReview;
import org.duban.measure.Desk;
import org.duban.measure.ReviewingCorrections;
import org.duban.measure.ReviewingCorrections.Effect;
import org.duban.shared.Clause;

/** Takes the items of a child order back that was begun on a void lapse and reached nobody: their parties may answer again. */
@ApplicationScoped
public class TakingBack implements ReviewingCorrections.Effects<Rectification> {

    private final Rectifications orders;
    private final ItemClocks clocks;
    private final Answers answers;
    private final Outstanding outstanding;
    private final LayingAside aside;
    private final Reinspections reinspections;
    private final Documents documents;
    private final ProcessEngine engine;

    TakingBack(Rectifications orders, ItemClocks clocks, Answers answers, Outstanding outstanding, LayingAside aside,
            Reinspections reinspections,
            Documents documents, ProcessEngine engine) {
        this.orders = orders;
        this.clocks = clocks;
        this.answers = answers;
        this.outstanding = outstanding;
        this.aside = aside;
        this.reinspections = reinspections;
        this.documents = documents;
        this.engine = engine;
    }

    /** What was carried on stays where it is, and the clock of the corrected party binds it no more; it is told why. */
    @Override
    public Effect uphold(Desk<Rectification> desk, CorrectionReview review) {
        List<RectificationItem> carried = desk.measure().items(one -> one.state() == ItemState.CARRIED_ON
                && one.organisationId() == review.party());
        List<RectificationItem> further = children(desk).flatMap(one -> one.items().stream()).toList();
        carried.forEach(one -> {
            further.stream().filter(child -> child.carriedFrom().filter(from -> from == one.id()).isPresent())
                    .forEach(clocks::outlastOrigin);
            aside.request(desk, one, "事项已转入下一份通知书");
            clocks.end(one, Entry.by(desk.actor(), "事项已转入下一份通知书，复核维持"));
        });
        return new Effect(carried.isEmpty() ? Set.of() : Set.of(review.party()), false);
    }

    /** Takes them back; refuses where there is no such order, or where a lapse in it stands. */
    @Override
    @Clause("D-5")
    public Effect withdraw(Desk<Rectification> desk, CorrectionReview review, String reason) {
        Rectification order = desk.measure();
        List<Rectification> children = children(desk).filter(one -> !one.hasEnded() && !one.isServed()).toList();
        if (children.isEmpty()) {
            return reinspection(desk, review, reason);
        }
        List<RectificationItem> back = children.stream().flatMap(one -> one.items().stream())
                .map(one -> order.item(one.carriedFrom().orElseThrow())).toList();
        back.stream().filter(one -> !clocks.takesAnswer(one, desk.now()) && !cameMeanwhile(one, review)).findFirst()
                .ifPresent(one -> {
                    throw RectificationProblems.lapseStands(one);
                });
        back.forEach(one -> one.openAgain(cameMeanwhile(one, review)));
        children.forEach(child -> end(child, desk, reason));
        goOn(desk, review.correctionId());
        return new Effect(back.stream().map(RectificationItem::organisationId).collect(Collectors.toSet()), false);
    }

    /**
     * The re-inspection that was begun on the void lapse: what was found is set aside, and the order goes back to its answers.
     */
    private Effect reinspection(Desk<Rectification> desk, CorrectionReview review, String reason) {
        Rectification order = desk.measure();
        List<RectificationItem> running = order.items(one -> one.organisationId() == review.party()
                && one.state() == ItemState.OPEN && clocks.of(one).filter(Deadline::isOpen).isPresent());
        if (!order.isBeingInspected() || running.isEmpty()) {
            throw RectificationProblems.nothingToTakeBack();
        }
        reinspections.proposed(order.id()).ifPresent(one -> one.rejected(reason, desk.actor(), desk.now()));
        order.backToAnswers(desk.now());
        return new Effect(Set.of(review.party()), true);
    }

    private Stream<Rectification> children(Desk<Rectification> desk) {
        return orders.ofCase(desk.measure().dossierId()).stream()
                .filter(one -> one.parentId().filter(parent -> parent == desk.measure().id()).isPresent());
    }

    @Override
    public Stream<Map<String, String>> since(Rectification order, CorrectionReview review) {
        return answers.ofPartySince(order.id(), review.party(), review.correctedAt()).stream()
                .map(came -> Map.of("what", "此后收到整改报告，%s".formatted(came.punctuality().title().zh()), "on",
                        LegalTime.dayOf(came.receivedAt()).toString()));
    }

    /** Whether its party answered while the period ran again. */
    private boolean cameMeanwhile(RectificationItem item, CorrectionReview review) {
        return answers.ofItem(item.id()).stream().anyMatch(one -> !one.receivedAt().isBefore(review.correctedAt()));
    }

    private void end(Rectification child, Desk<Rectification> desk, String reason) {
        child.notice().documentId().ifPresent(id -> documents.voidIt(id, reason, desk.actor()));
        child.takeBack(desk.now());
        // Standings are read past Hibernate.
        orders.flush();
        // Its standing has no step any more, so that its run ends and no other begins.
        engine.beginAgain(child.episode());
    }

    /** An order that had ended goes back to its answers, or to its re-inspection; one that runs asks who has to answer. */
    private void goOn(Desk<Rectification> desk, long correctionId) {
        Rectification order = desk.measure();
        if (order.hasEnded()) {
            order.answersAgain(desk.now());
            outstanding.moveOn(desk);
            engine.tell(order.episode(), OrderMessages.takenBack(correctionId), Unheard.KEEP);
        } else if (order.state() == OrderState.IN_PROGRESS) {
            order.act(desk.now(), OrderState.IN_PROGRESS);
            outstanding.moveOn(desk);
            engine.tell(order.episode(), OrderMessages.answersClosed(order), Unheard.KEEP);
        }
    }
}
