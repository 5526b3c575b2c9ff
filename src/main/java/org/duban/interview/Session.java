package org.duban.interview;

import org.duban.problem.Text;

/** What became of the session. */
public enum Session {

    /** 已约谈. */
    HELD("已约谈", "Held"),
    /** 未到场: who was notified in time stayed away. */
    NO_SHOW("未到场", "Stayed away");

    private final Text title;

    Session(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** In words. */
    public Text title() {
        return title;
    }
}
