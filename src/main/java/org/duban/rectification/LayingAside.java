package org.duban.rectification;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.DeadlineState;
import org.duban.casefile.Entry;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.measure.Desk;
import org.duban.shared.Clause;

/** Lays aside what somebody was asked to decide and need not any more, so that nobody's list keeps it. */
@ApplicationScoped
class LayingAside {

    private final Extensions extensions;
    private final ItemClocks clocks;
    private final DeadlineLedger ledger;
    private final ProcessEngine engine;

    LayingAside(Extensions extensions, ItemClocks clocks, DeadlineLedger ledger, ProcessEngine engine) {
        this.extensions = extensions;
        this.clocks = clocks;
        this.ledger = ledger;
        this.engine = engine;
    }

    /** The request for more time for an item that was answered or settled before the leader's word, if there is one. */
    @Clause("JY-2.2.4b")
    void request(Desk<Rectification> desk, RectificationItem item, String why) {
        extensions.pending(item.id()).ifPresent(one -> {
            lay(desk, item, one, why);
            engine.tell(desk.measure().episode(), OrderMessages.extensionClosed(one.id()), Unheard.KEEP);
        });
    }

    /** As {@link #request}, at the task in which it was to be decided. */
    void lay(Desk<Rectification> desk, RectificationItem item, Extension request, String why) {
        request.laidAside(why, desk.actor(), desk.now());
        // Held on, a clock that is corrected later could never lapse.
        clocks.of(item).filter(Deadline::held).filter(clock -> clock.state() != DeadlineState.CANCELLED)
                .ifPresent(clock -> ledger.release(clock.id(), Entry.by(desk.actor(), "延期申请已无必要：" + why)));
        desk.note("rectification.extension-moot", "第 %s 项的延期申请已无必要：%s".formatted(item.position(), why),
                "The request for more time for item %s is needed no longer".formatted(item.position()),
                Set.of(item.organisationId()));
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
