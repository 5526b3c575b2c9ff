package org.duban.casefile;

import org.duban.problem.Text;

/** What an entry in the deadline ledger says. */
public enum EntryKind {
    /** The event that starts the period. */
    OPENED("起算", "Started"),
    /** The period stops running, that day included. */
    PAUSED("中止", "Paused"),
    /** The pause ended with that day. */
    RESUMED("恢复", "Resumed"),
    /** More time, counted from the date it found. */
    EXTENDED("延长", "Extended"),
    /** The start day was wrong. */
    START_CORRECTED("更正起算日", "Start corrected"),
    /** The act was received. */
    MET("履行", "Act received"),
    /** It passed without the act. */
    MISSED("逾期", "Lapsed"),
    /** It binds nobody any more. */
    CANCELLED("终止", "Cancelled"),
    /** It waits for a decision before it may lapse. */
    HELD("待批", "Held"),
    /** The decision fell. */
    RELEASED("解除待批", "Released"),
    /** It passed while held: whoever decides was reminded. */
    REMINDED("催办", "Reminded"),
    /** A year's arrangement was imported anew. */
    RECOUNTED("日历变更重算", "Counted again");

    private final Text title;

    EntryKind(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** In words. */
    public Text title() {
        return title;
    }
}
