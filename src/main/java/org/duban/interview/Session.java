package org.duban.interview;

import org.duban.problem.Text;

/** What became of the session. */
public enum Session {

    /** 已约谈. */
    HELD("已约谈", "Held"),
    /** 被约谈单位未到场: who was notified in time stayed away. */
    NO_SHOW("被约谈单位未到场", "Nobody came");

    private final Text title;

    Session(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** In words. */
    public Text title() {
        return title;
    }
}
