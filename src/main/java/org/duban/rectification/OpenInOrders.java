package org.duban.rectification;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.Entry;
import org.duban.casefile.OpenInCase;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.problem.Text;
import org.duban.security.Actor;
import org.duban.shared.Clause;

/** A case stays open while an order runs; an opinion holds nothing up. */
@ApplicationScoped
@Clause("D-5")
class OpenInOrders implements OpenInCase {

    private final Rectifications orders;
    private final Opinions opinions;
    private final DeadlineLedger ledger;
    private final ProcessEngine engine;

    OpenInOrders(Rectifications orders, Opinions opinions, DeadlineLedger ledger,
            ProcessEngine engine) {
        this.orders = orders;
        this.opinions = opinions;
        this.ledger = ledger;
        this.engine = engine;
    }

    @Override
    public List<Text> openIn(long caseId) {
        return orders.ofCase(caseId).stream().filter(one -> !one.hasEnded()).map(one -> new Text(
                "通知书 %s（%s）".formatted(name(one), one.state().title().zh()),
                "order %s (%s)".formatted(name(one), one.state().title().en()))).toList();
    }

    private static String name(Rectification order) {
        return order.name();
    }

    @Override
    public void end(long caseId, Actor officer) {
        opinions.ofCases(List.of(caseId)).stream().filter(one -> one.state() == Opinion.State.ASKED).forEach(one -> {
            one.silent();
            if (ledger.get(one.deadlineId()).isOpen()) {
                ledger.cancel(one.deadlineId(), Entry.by(officer, "案件已结案"));
            }
            engine.tell(orders.get(one.rectificationId()).episode(), OrderMessages.opinionClosed(one.answerId()),
                    Unheard.KEEP);
        });
    }
}
