package org.duban.rectification;

import org.duban.problem.Text;

/** What two officers find at the re-inspection of an item. */
public enum Verdict {
    /** 已整改. */
    ACCEPTED("已整改", "Accepted"),
    /** 部分整改: the rest is carried on. */
    PARTLY("部分整改", "Partly corrected"),
    /** 未整改, or not as it was required. */
    REFUSED("未整改", "Not corrected"),
    /** 不再适用: what was found no longer has an object. */
    NOT_APPLICABLE("不再适用", "No longer applicable");

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
