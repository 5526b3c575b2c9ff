package org.duban.rectification;

import org.duban.measure.PaperForms.Correction;
import org.duban.measure.PaperForms.Receipt;
import org.duban.measure.PaperForms.Replacement;
import org.duban.measure.PaperForms.Withdrawal;
import org.duban.measure.SideAct;
import org.duban.task.TaskOutcome;

/** The acts on the notice of an order that no task stands for. */
public final class NoticeActs {

    /** Takes an order whose text is wrong back to its draft, before it reached anybody. */
    public static final SideAct<Withdrawal, TaskOutcome> WITHDRAW = new SideAct<>(Rectification.PROCESS, "withdraw");
    /** Puts the right scan in the place of a wrong one, before the order reached anybody. */
    public static final SideAct<Replacement, TaskOutcome> REPLACE_SEALED_COPY = new SideAct<>(Rectification.PROCESS,
            "replace-sealed-copy");
    /** Puts the right day of a party's service in the place of a wrong one. */
    public static final SideAct<Correction, Long> CORRECT_SERVICE = new SideAct<>(Rectification.PROCESS, "correct-service");
    /** A party says that the order served on it has arrived. */
    public static final SideAct<Receipt, TaskOutcome> ACKNOWLEDGE = new SideAct<>(Rectification.PROCESS, "acknowledge");

    private NoticeActs() {
    }
}
