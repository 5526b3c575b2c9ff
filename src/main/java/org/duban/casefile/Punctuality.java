package org.duban.casefile;

import org.duban.problem.Text;

/** Whether what was received came within its period. */
public enum Punctuality {
    /** 按期. */
    IN_TIME("按期", "in time"),
    /** 逾期. */
    LATE("逾期", "late"),
    /**
     * 待定: the last day is not known: a year's arrangement is missing, or more time was asked for; its import or the decision
     * says.
     */
    UNDECIDED("是否逾期待定", "in time or late not decided yet");

    private final Text title;

    Punctuality(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** In words. */
    public Text title() {
        return title;
    }
}
