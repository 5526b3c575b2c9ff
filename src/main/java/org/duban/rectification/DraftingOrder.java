package org.duban.rectification;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.measure.Desk;
import org.duban.regulation.MeasureGate;
import org.duban.regulation.RectifyRule;
import org.duban.shared.Clause;

/** Writes what an order to correct says, item by item, and submits it for approval. */
@ApplicationScoped
public class DraftingOrder {

    private final OrderPapers papers;

    DraftingOrder(OrderPapers papers) {
        this.papers = papers;
    }

    /** Submits the draft; refuses periods shorter than the law's, words that impose a penalty or cannot be printed. */
    public void submit(Desk<Rectification> desk, Draft draft) {
        Rectification order = desk.measure();
        order.submit(draft.commonDays().orElse(null), draft.reportTo(), draft.contact(), desk.actor().personId());
        MeasureGate.requireNoPenalty(desk.profile(), "reportTo", draft.reportTo());
        MeasureGate.requireNoPenalty(desk.profile(), "contact", draft.contact());
        Set<Long> seen = new HashSet<>();
        draft.items().forEach(item -> {
            if (!seen.add(item.itemId())) {
                throw RectificationProblems.everyItemOnce("items");
            }
        });
        if (seen.size() != order.items().size()) {
            throw RectificationProblems.everyItemOnce("items");
        }
        for (int i = 0; i < draft.items().size(); i++) {
            write(desk, draft, i);
        }
        // Once it is approved nobody can change its words any more.
        papers.requireNotice(desk);
        desk.tell("rectification.order-drafted", "拟制限期整改通知书，报请审批",
                "Order drafted and submitted for approval", Set.of());
    }

    @Clause({ "JY-2.6.5", "JY-3.2b" })
    private static void write(Desk<Rectification> desk, Draft draft, int index) {
        DraftItem drafted = draft.items().get(index);
        RectificationItem item = desk.measure().item(drafted.itemId());
        RectifyRule rule = OrderRules.rule(desk.profile(), item.violation());
        MeasureGate.requireNoPenalty(desk.profile(), "items." + index + ".requirement", drafted.requirement());
        int days = draft.commonDays().orElse(drafted.days());
        OrderRules.requireDays(draft.commonDays().isPresent() ? "commonDays" : "items." + index + ".days", rule,
                days);
        item.drafted(drafted.facts(), drafted.place(), drafted.requirement(), days);
    }

    /**
     * What the inspector wrote.
     *
     * @param commonDays one period for all items, not shorter than any item's own
     */
    public record Draft(List<DraftItem> items, Optional<Integer> commonDays, String reportTo, String contact) {
    }

    /** What the inspector wrote about one item. */
    public record DraftItem(long itemId, String facts, String place, String requirement, int days) {
    }
}
