package org.duban.rectification;

import org.duban.measure.Stage;
import org.duban.problem.Text;

/** Where an order to correct stands; being overdue is a mark beside it. */
public enum OrderState implements Stage {
    /** 拟制中: an inspector writes it. */
    DRAFT("拟制中", "Being drafted"),
    /** 待审批: the leader decides. */
    SUBMITTED("待审批", "Awaiting approval"),
    /** 待签发: approved, not yet numbered. */
    APPROVED("待签发", "Approved"),
    /** 待盖章: numbered and locked, the sealed copy is still to come. */
    NUMBERED("待盖章", "Awaiting the sealed copy"),
    /** 待送达: numbered, locked and sealed; a liable party is still to be served. */
    ISSUED("待送达", "Awaiting service"),
    /** 整改中: the parties answer. */
    IN_PROGRESS("整改中", "Being corrected"),
    /** 待复查: what was answered or has lapsed is looked at on site. */
    REINSPECTION("待复查", "Awaiting re-inspection"),
    /** 待确认: the second officer has yet to confirm. */
    REINSPECTED("待确认", "Awaiting confirmation"),
    /** 已办结: every item is closed or carried on. */
    CLOSED("已办结", "Closed");

    private final Text title;

    OrderState(String zh, String en) {
        this.title = new Text(zh, en);
    }

    @Override
    public boolean hasEnded() {
        return this == CLOSED;
    }

    @Override
    public Text title() {
        return title;
    }
}
