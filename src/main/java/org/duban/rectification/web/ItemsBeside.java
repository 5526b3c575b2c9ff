package org.duban.rectification.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.Deadline;
import org.duban.measure.CorrectionReview;
import org.duban.measure.CorrectionReviews;
import org.duban.rectification.OrderRecords;
import org.duban.rectification.Rectification;
import org.duban.rectification.RectificationItem;
import org.duban.rectification.process.RectificationProcess.Task;
import org.duban.rectification.process.RectificationProcess.Variable;
import org.duban.task.UserTask;

/** Which items of an order a task is about, and which items of the orders before it they carry on. */
@ApplicationScoped
class ItemsBeside {

    private final CorrectionReviews reviews;

    ItemsBeside(CorrectionReviews reviews) {
        this.reviews = reviews;
    }

    /** Their ids. */
    Set<Long> of(UserTask task, Rectification order, List<Rectification> all, OrderRecords records) {
        Set<Long> ids = all.stream().flatMap(one -> one.items().stream()).filter(about(task, order, records))
                .map(RectificationItem::id).collect(Collectors.toCollection(HashSet::new));
        List<RectificationItem> carriers = all.stream().flatMap(one -> one.items().stream())
                .filter(one -> one.carriedFrom().isPresent()).toList().reversed();
        // The youngest first, so that an item leads to the one before it, and that one further back.
        carriers.stream().filter(one -> ids.contains(one.id()) || isToWrite(task, order, one))
                .forEach(one -> ids.add(one.carriedFrom().orElseThrow()));
        return ids;
    }

    /** Of an order that is written or on its way the paper says all; only what went before is beside it. */
    private static boolean isToWrite(UserTask task, Rectification order, RectificationItem item) {
        return item.order().id() == order.id() && Set.of(Task.DRAFT_ORDER, Task.APPROVE_ORDER).contains(task.elementId());
    }

    private Predicate<RectificationItem> about(UserTask task, Rectification order, OrderRecords records) {
        Predicate<RectificationItem> own = item -> item.order().id() == order.id();
        return switch (task.elementId()) {
            case Task.ANSWER_ORDER -> own.and(item -> item.organisationId() == task.reference(Variable.PARTY));
            case Task.GIVE_OPINION -> own.and(item -> records.answers(item).stream()
                    .anyMatch(one -> one.answerId() == task.reference(Variable.ANSWER_ID)));
            case Task.DECIDE_EXTENSION -> own.and(item -> records.extension(item)
                    .filter(one -> one.id() == task.reference(Variable.EXTENSION_ID)).isPresent());
            case Task.DECIDE_NEXT_STEP -> own.and(item -> records.clock(item)
                    .filter(Deadline::isMissed).isPresent());
            case Task.REINSPECT, Task.CONFIRM_REINSPECTION -> own.and(item -> item.isToInspect(records.clock(item)));
            case Task.REVIEW_CORRECTION -> own.and(ofParty(reviews.find(task.reference(Variable.CORRECTION_ID))));
            case Task.CLOSE_CASE -> item -> true;
            default -> item -> false;
        };
    }

    private static Predicate<RectificationItem> ofParty(Optional<CorrectionReview> review) {
        return item -> review.filter(one -> one.party() == item.organisationId()).isPresent();
    }
}
