package org.duban.rectification;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.DueDay;
import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.DeadlineState;

/** The legal days that bind who answers an order, and who gives an opinion. */
@ApplicationScoped
public class OrderDueDays {

    private final Extensions extensions;
    private final ItemClocks clocks;
    private final DeadlineLedger ledger;

    OrderDueDays(Extensions extensions, ItemClocks clocks, DeadlineLedger ledger) {
        this.extensions = extensions;
        this.clocks = clocks;
        this.ledger = ledger;
    }

    /** The earliest day on which an open item of the party is due. */
    public Optional<DueDay> ofParty(Rectification order, long organisationId) {
        return order.items(item -> item.organisationId() == organisationId && item.state() == ItemState.OPEN).stream()
                .flatMap(item -> clocks.of(item).stream()).flatMap(clock -> binding(clock).stream()).min(DueDay.FIRST);
    }

    /** The day that a request for more time holds: whoever decides sees it come, and pass. */
    public Optional<DueDay> ofExtension(Rectification order, long extensionId) {
        return clocks.of(order.item(extensions.get(extensionId).itemId())).flatMap(OrderDueDays::binding);
    }

    /** The day by which the supervisor's opinion on an answer is due. */
    public Optional<DueDay> ofAnswer(long answerId) {
        return ledger.ofSubject(AskingOpinion.KIND, answerId).flatMap(OrderDueDays::binding);
    }

    /** While a clock stands still no day binds: the one it had before will not be the one it gets. */
    private static Optional<DueDay> binding(Deadline clock) {
        return clock.state() == DeadlineState.PAUSED ? Optional.empty() : Optional.of(clock.due());
    }
}
