package org.duban.rectification;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.calendar.DueDay;
import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.DeadlineState;
import org.duban.engine.Episode;

/** The legal days that bind who answers an order, and who gives an opinion. */
@ApplicationScoped
@Transactional
public class OrderDueDays {

    private final Rectifications orders;
    private final Extensions extensions;
    private final ItemClocks clocks;
    private final DeadlineLedger ledger;

    OrderDueDays(Rectifications orders, Extensions extensions, ItemClocks clocks, DeadlineLedger ledger) {
        this.orders = orders;
        this.extensions = extensions;
        this.clocks = clocks;
        this.ledger = ledger;
    }

    /** The earliest day on which an open item of the party is due. */
    public Optional<DueDay> ofParty(Episode episode, long organisationId) {
        return orders.ofCase(episode.dossierId()).stream().filter(one -> one.count() == episode.count())
                .flatMap(one -> one.items(item -> item.organisationId() == organisationId
                        && item.state() == ItemState.OPEN).stream())
                .flatMap(item -> clocks.of(item).stream()).flatMap(clock -> binding(clock).stream()).min(DueDay.FIRST);
    }

    /** The day that a request for more time holds: whoever decides sees it come, and pass. */
    public Optional<DueDay> ofExtension(long extensionId) {
        Extensions.Request request = extensions.get(extensionId);
        return clocks.of(orders.get(request.rectificationId()).item(request.itemId())).flatMap(OrderDueDays::binding);
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
