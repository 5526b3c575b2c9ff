package org.duban.measure;

import org.duban.problem.Text;

/** What becomes of what was begun on a wrong day of service. */
public enum CorrectionDecision {
    /** 维持: it goes on as it was begun. */
    UPHOLD("维持", "upheld"),
    /** 撤回: items of a child order that nobody received go back to their party. */
    WITHDRAW("撤回", "withdrawn");

    private final Text title;

    CorrectionDecision(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** In words. */
    public Text title() {
        return title;
    }
}
