package org.duban.measure;

import org.duban.problem.Text;

/** What becomes of what was begun on a wrong day of service. */
public enum CorrectionDecision {
    /** 维持: it goes on as it was begun. */
    UPHOLD("维持已办理的事项", "Uphold what was begun"),
    /** 撤回: items of a child order that nobody received go back to their party. */
    WITHDRAW("撤回未送达的后续通知书，事项退回原通知书", "Withdraw the child order that nobody received; its items go back");

    private final Text title;

    CorrectionDecision(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** In words. */
    public Text title() {
        return title;
    }
}
