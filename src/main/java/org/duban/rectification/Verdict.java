package org.duban.rectification;

import org.duban.problem.Text;

/** What two officers find at the re-inspection of an item. */
public enum Verdict {
    /** 合格. */
    ACCEPTED("整改合格", "Accepted"),
    /** 部分合格: the rest is carried on. */
    PARTLY("部分整改", "Partly corrected"),
    /** 不合格. */
    REFUSED("未整改或整改不合格", "Refused"),
    /** 不适用: what was found no longer has an object. */
    NOT_APPLICABLE("不适用", "Not applicable");

    private final Text title;

    Verdict(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** In words. */
    public Text title() {
        return title;
    }

    /** Whether the item ends with it; otherwise a child order takes it on. */
    public boolean closes() {
        return this == ACCEPTED || this == NOT_APPLICABLE;
    }
}
