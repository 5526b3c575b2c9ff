package org.duban.casefile;

import org.duban.problem.Text;

/** Where a case stands as a whole. */
public enum CaseState {
    /** 办理中. */
    OPEN("办理中", "Open"),
    /** 中止: clocks and tasks wait. */
    SUSPENDED("已中止", "Suspended"),
    /** 已结案: nothing is added but what corrects. */
    CLOSED("已结案", "Closed");

    private final Text title;

    CaseState(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** In words. */
    public Text title() {
        return title;
    }
}
