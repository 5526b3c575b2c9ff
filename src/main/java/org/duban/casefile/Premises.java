package org.duban.casefile;

import org.duban.problem.Text;
import org.duban.shared.Clause;

/** Where a document may be left that nobody takes. */
@Clause("民诉法 89")
public enum Premises {
    /** 住所: the registered seat. */
    DOMICILE("单位住所（登记地址）", "Registered seat"),
    /** 办公场所: the main office. */
    OFFICE("主要办公场所", "Main office");

    private final Text title;

    Premises(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** In words. */
    public Text title() {
        return title;
    }
}
