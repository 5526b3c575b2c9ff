package org.duban.measure;

import org.duban.measure.PaperForms.Correction;
import org.duban.measure.PaperForms.Receipt;
import org.duban.measure.PaperForms.Replacement;
import org.duban.measure.PaperForms.Withdrawal;
import org.duban.task.TaskOutcome;

/** The acts on a paper that no task stands for, in the measures of a process. */
public final class PaperSides {

    private PaperSides() {
    }

    /** Takes a paper whose text is wrong back to its draft, before it reached anybody. */
    public static SideAct<Withdrawal, TaskOutcome> withdraw(String processId) {
        return named(processId, "withdraw");
    }

    /** Puts the right scan in the place of a wrong one, before the paper reached anybody. */
    public static SideAct<Replacement, TaskOutcome> replaceSealedCopy(String processId) {
        return named(processId, "replace-sealed-copy");
    }

    /** Puts the right day of a service in the place of a wrong one; gives the correction's id. */
    public static SideAct<Correction, Long> correctService(String processId) {
        return named(processId, "correct-service");
    }

    /** An addressee says that the paper has arrived. */
    public static SideAct<Receipt, TaskOutcome> acknowledge(String processId) {
        return named(processId, "acknowledge");
    }

    /** Its form is the same, whatever the measure. */
    private static <F, R> SideAct<F, R> named(String processId, String name) {
        return new SideAct<>(processId, name, "measure-" + name);
    }
}
