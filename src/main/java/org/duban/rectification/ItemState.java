package org.duban.rectification;

import org.duban.problem.Text;

/** Where an item of an order stands. */
public enum ItemState {
    /** 待整改. */
    OPEN("待整改", "To be corrected"),
    /** 已报告: the party answered, nobody has looked yet. */
    ANSWERED("已报告", "Answered"),
    /** 已了结: accepted, or not applicable. */
    CLOSED("已了结", "Closed"),
    /** 转入下一通知书: a child order holds it on. */
    CARRIED_ON("转入下一通知书", "Carried on"),
    /** 退回原通知书: the lapse on which it was carried on was void, the order before holds it again. */
    TAKEN_BACK("退回原通知书", "Returned to the order before");

    private final Text title;

    ItemState(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** In words. */
    public Text title() {
        return title;
    }

    /** Whether this order has still to do with it. */
    public boolean isUnsettled() {
        return this == OPEN || this == ANSWERED;
    }
}
