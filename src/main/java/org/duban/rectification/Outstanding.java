package org.duban.rectification;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.Deadline;
import org.duban.rectification.OrderDesk.Desk;

/** What a party still owes: its unanswered items, but those for which it was given more time or may be. */
@ApplicationScoped
class Outstanding {

    private final Extensions extensions;
    private final ItemClocks clocks;

    Outstanding(Extensions extensions, ItemClocks clocks) {
        this.extensions = extensions;
        this.clocks = clocks;
    }

    /** Whether the answer to an item is due now. */
    boolean owes(RectificationItem item) {
        return item.state() == ItemState.OPEN && !(clocks.of(item).filter(Deadline::isOpen).isPresent()
                && extensions.ofItem(item.id()).filter(Extensions.Request::givesTime).isPresent());
    }

    boolean owes(Rectification order, long organisationId) {
        return order.items(one -> one.organisationId() == organisationId).stream().anyMatch(this::owes);
    }

    /** The parties with something to answer, in one order always. */
    List<Long> parties(Rectification order) {
        return order.items(one -> one.state() == ItemState.OPEN).stream().map(RectificationItem::organisationId)
                .distinct().sorted().toList();
    }

    /** Sends the order to re-inspection once nobody owes anything and something was answered. */
    boolean moveOn(Desk desk) {
        Rectification order = desk.order();
        if (order.state() == OrderState.IN_PROGRESS && order.items().stream().noneMatch(this::owes)
                && order.items().stream().anyMatch(one -> one.state() == ItemState.ANSWERED)) {
            order.toReinspection(desk.now());
            return true;
        }
        return false;
    }
}
