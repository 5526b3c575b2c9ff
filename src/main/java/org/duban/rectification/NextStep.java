package org.duban.rectification;

import org.duban.problem.Text;

/** What can follow a lapse. */
public enum NextStep {
    /** 停止等待，组织复查: look now, whatever came in. */
    REINSPECT("停止等待，组织复查", "Wait no longer, re-inspect"),
    /** 下达新的限期整改通知书 for the lapsed items. */
    CHILD_ORDER("未整改事项转入新的限期整改通知书", "Carry the open items on into a new order");

    private final Text title;

    NextStep(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** In words. */
    public Text title() {
        return title;
    }
}
