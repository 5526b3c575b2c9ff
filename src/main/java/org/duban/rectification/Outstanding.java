package org.duban.rectification;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.Deadline;
import org.duban.measure.Desk;
import org.duban.measure.Extension;
import org.duban.measure.Extensions;

/** What a party still owes: its unanswered items, but those for which it was given more time or may be. */
@ApplicationScoped
class Outstanding {

    private final Extensions extensions;
    private final ItemClocks clocks;
    private final LayingAside aside;

    Outstanding(Extensions extensions, ItemClocks clocks, LayingAside aside) {
        this.extensions = extensions;
        this.clocks = clocks;
        this.aside = aside;
    }

    /** Whether the answer to an item is due now. */
    boolean owes(RectificationItem item) {
        return item.state() == ItemState.OPEN && clocks.of(item).filter(Deadline::isOpen)
                .flatMap(clock -> extensions.of(clock.id())).filter(Extension::givesTime).isEmpty();
    }

    /** The parties whose answers the process waits for, in one order always; none once the order is inspected again. */
    List<Long> parties(Rectification order) {
        if (order.isBeingInspected()) {
            return List.of();
        }
        return order.items(one -> one.state() == ItemState.OPEN).stream().map(RectificationItem::organisationId)
                .distinct().sorted().toList();
    }

    /**
     * Sends the order to re-inspection once nobody owes anything and every party with open items has answered something: one
     * that was given more time for all it has keeps its task, and a lapse there is still decided about.
     */
    boolean moveOn(Desk<Rectification> desk) {
        Rectification order = desk.measure();
        Set<Long> answered = order.items(one -> one.state() == ItemState.ANSWERED).stream()
                .map(RectificationItem::organisationId).collect(Collectors.toSet());
        if (order.state() == OrderState.IN_PROGRESS && !answered.isEmpty()
                && order.items().stream().noneMatch(this::owes) && answered.containsAll(parties(order))) {
            order.toReinspection(desk.now());
            aside.nextStep(desk);
            return true;
        }
        return false;
    }
}
