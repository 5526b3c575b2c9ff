package org.duban.rectification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
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
    public Optional<LocalDate> ofParty(Episode episode, long organisationId) {
        return orders.ofCase(episode.dossierId()).stream().filter(one -> one.count() == episode.count())
                .flatMap(one -> one.items(item -> item.organisationId() == organisationId
                        && item.state() == ItemState.OPEN).stream())
                .flatMap(item -> clocks.of(item).stream()).map(Deadline::dueOn).min(Comparator.naturalOrder());
    }

    /** The day that a request for more time holds: whoever decides sees it come, and pass. */
    public Optional<LocalDate> ofExtension(long extensionId) {
        Extensions.Request request = extensions.get(extensionId);
        return clocks.of(orders.get(request.rectificationId()).item(request.itemId())).map(Deadline::dueOn);
    }

    /** The day by which the supervisor's opinion on an answer is due. */
    public Optional<LocalDate> ofAnswer(long answerId) {
        return ledger.ofSubject(AskingOpinion.KIND, answerId).map(Deadline::dueOn);
    }
}
