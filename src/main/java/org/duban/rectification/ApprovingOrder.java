package org.duban.rectification;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.problem.Text;
import org.duban.rectification.OrderDesk.Desk;
import org.duban.security.Actor;
import org.duban.security.Role;

/** The leader lets an order leave, or sends its draft back with a reason. */
@ApplicationScoped
public class ApprovingOrder {

    private final OrderDesk desks;

    ApprovingOrder(OrderDesk desks) {
        this.desks = desks;
    }

    /** Approves; refuses the person who drafted it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void approve(long rectificationId, Actor leader) {
        Desk desk = desks.openFor(rectificationId, leader, Role.LEADER);
        desk.order().approve(leader.personId(), desk.now());
        desks.tell(desk, leader, "rectification.order-approved", "同意下发限期整改通知书", "Order approved", Set.of());
    }

    /** Sends it back; refuses without a reason. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reject(long rectificationId, String reason, Actor leader) {
        Desk desk = desks.openFor(rectificationId, leader, Role.LEADER);
        if (reason.isBlank()) {
            throw RectificationProblems.missing("reason", new Text("不同意的理由", "the reason"));
        }
        desk.order().reject(reason, desk.now());
        desks.tell(desk, leader, "rectification.order-rejected", "不同意下发：" + reason, "Order sent back: " + reason,
                Set.of());
    }
}
