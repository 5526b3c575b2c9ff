package org.duban.rectification;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.measure.Desk;
import org.duban.measure.MoreTime;
import org.duban.shared.Clause;

/** Lays aside what somebody was asked to decide and need not any more, so that nobody's list keeps it. */
@ApplicationScoped
class LayingAside {

    private final MoreTime time;
    private final ItemClocks clocks;
    private final ProcessEngine engine;

    LayingAside(MoreTime time, ItemClocks clocks, ProcessEngine engine) {
        this.time = time;
        this.clocks = clocks;
        this.engine = engine;
    }

    /** The request for more time for an item that was answered or settled before the leader's word, if there is one. */
    void request(Desk<Rectification> desk, RectificationItem item, String why) {
        time.layAside(desk, clocks.bound(item), why);
    }

    /** The decision about a lapse, once nothing that lapsed is unanswered. */
    @Clause("JY-2.2.4b")
    void nextStep(Desk<Rectification> desk) {
        Rectification order = desk.measure();
        if (order.isNextStepPending() && order.items(one -> one.state() == ItemState.OPEN && clocks.isMissed(one)).isEmpty()) {
            order.nextStepPending(false);
            desk.note("rectification.next-step-moot", "逾期事项均已收到整改报告，无须再作逾期处置",
                    "What had lapsed was answered; nothing is to be decided any more", Set.of());
            engine.tell(order.episode(), OrderMessages.nextStepClosed(order), Unheard.KEEP);
        }
    }
}
