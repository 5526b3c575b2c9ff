package org.duban.measure;

import org.duban.problem.Text;

/** What becomes of what was begun on a wrong day of service. */
public enum CorrectionDecision {
    /** 维持: it goes on as it was begun. */
    UPHOLD("维持已办理的事项", "Uphold what was begun"),
    /** 撤回: it is taken back, as its measure says. */
    WITHDRAW("撤回已办理的事项", "Withdraw what was begun");

    private final Text title;

    CorrectionDecision(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** In words. */
    public Text title() {
        return title;
    }
}
