package org.duban.rectification;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.measure.Desk;
import org.duban.measure.MeasureProblems;

/** The leader lets an order leave, or sends its draft back with a reason. */
@ApplicationScoped
public class ApprovingOrder {

    /** Approves, or sends it back; refuses the person who drafted it, and to send it back without a reason. */
    public void decide(Desk<Rectification> desk, Approval said) {
        if (said.approved()) {
            desk.measure().approve(desk.actor().personId());
            desk.tell("rectification.order-approved", "同意下发限期整改通知书", "Order approved", Set.of());
        } else {
            String reason = said.reason().orElseThrow(() -> MeasureProblems.missing("reason"));
            desk.measure().reject(reason);
            desk.tell("rectification.order-rejected", "不同意下发：" + reason, "Order sent back: " + reason, Set.of());
        }
    }

    /** The leader's word. */
    public record Approval(boolean approved, Optional<String> reason) {
    }
}
