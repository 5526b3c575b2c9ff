package org.duban.rectification;

import org.duban.problem.Text;

/** What can follow a lapse. */
public enum NextStep {
    /** 现场复查: look now, whatever came in. */
    REINSPECT("现场复查", "re-inspect now"),
    /** 下达新的限期整改通知书 for the lapsed items. */
    CHILD_ORDER("逾期事项转入新的限期整改通知书", "carry the lapsed items on into a further order");

    private final Text title;

    NextStep(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** In words. */
    public Text title() {
        return title;
    }
}
