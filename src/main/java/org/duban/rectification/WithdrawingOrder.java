package org.duban.rectification;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.document.Documents;
import org.duban.engine.ProcessEngine;
import org.duban.problem.Text;
import org.duban.rectification.OrderDesk.Desk;
import org.duban.security.Actor;
import org.duban.security.Role;
import org.duban.shared.Characters;
import org.duban.shared.Clause;

/** Takes an order whose text is wrong back to its draft, before it reached anybody; its number stays void. */
@ApplicationScoped
public class WithdrawingOrder {

    private static final int MAX_REASON = 500;

    private final OrderDesk desks;
    private final Documents documents;
    private final ProcessEngine engine;

    WithdrawingOrder(OrderDesk desks, Documents documents, ProcessEngine engine) {
        this.desks = desks;
        this.documents = documents;
        this.engine = engine;
    }

    /**
     * Withdraws a submitted, approved or issued order; refuses it without a reason, on a stale version, and once a party was
     * served. What is drafted then is approved again and gets a number of its own.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @Clause("JY-1.c")
    public void withdraw(long rectificationId, String reason, int version, Actor inspector) {
        Desk desk = desks.openFor(rectificationId, inspector, Role.INSPECTOR);
        if (reason.isBlank() || Characters.count(reason) > MAX_REASON) {
            throw RectificationProblems.missing("reason", new Text("撤回的理由（最多 500 字）", "the reason (500 characters at most)"));
        }
        desks.requireVersion(desk, version, inspector);
        Rectification order = desk.order();
        Optional<Long> document = order.documentId();
        String number = order.orderNo().map(one -> " " + one).orElse("");
        order.withdraw(reason, desk.now());
        document.ifPresent(id -> documents.voidIt(id, reason, inspector));
        desks.tell(desk, inspector, "rectification.order-withdrawn", "撤回限期整改通知书" + number + "，重新拟制：" + reason,
                "Order" + number + " withdrawn, to be drafted again: " + reason, Set.of());
        engine.beginAgain(order.episode());
    }
}
