package org.duban.interview;

import org.duban.problem.Text;
import org.duban.regulation.LegalBasis;
import org.duban.regulation.Profile;
import org.duban.shared.Clause;

/** Why an enterprise is interviewed. */
@Clause({ "JY-3.2c", "JY-5.3" })
public enum Ground {

    /** 逾期未整改: an order to correct was not kept. */
    OVERDUE("逾期未整改", "Not corrected in time"),
    /** 工作推进不力. */
    WEAK_PROGRESS("工作推进不力", "Weak progress"),
    /** 其他, in words. */
    OTHER("其他", "Another reason");

    private final Text title;

    Ground(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** In words. */
    public Text title() {
        return title;
    }

    /** Whether such interviews count towards the next measure. */
    @Clause("A7")
    boolean counts() {
        return this == OVERDUE;
    }

    LegalBasis basis(Profile.Interview rules) {
        return this == OVERDUE ? rules.overdue() : rules.progress();
    }
}
