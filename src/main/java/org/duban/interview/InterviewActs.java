package org.duban.interview;

import org.duban.measure.PaperForms.Correction;
import org.duban.measure.PaperForms.Receipt;
import org.duban.measure.PaperForms.Replacement;
import org.duban.measure.PaperForms.Withdrawal;
import org.duban.measure.SideAct;
import org.duban.task.TaskOutcome;

/** The acts on an interview that no task stands for. */
public final class InterviewActs {

    /** Takes a notice whose text is wrong back to its draft, before it was served. */
    public static final SideAct<Withdrawal, TaskOutcome> WITHDRAW = named("withdraw");
    /** Puts the right scan in the place of a wrong one, before the notice was served. */
    public static final SideAct<Replacement, TaskOutcome> REPLACE_SEALED_COPY = named("replace-sealed-copy");
    /** Puts the right day of service in the place of a wrong one. */
    public static final SideAct<Correction, Long> CORRECT_SERVICE = named("correct-service");
    /** The enterprise says that the notice has arrived. */
    public static final SideAct<Receipt, TaskOutcome> ACKNOWLEDGE = named("acknowledge");
    /** Moves the session to another day, once. */
    public static final SideAct<InterviewForms.Postponement, TaskOutcome> POSTPONE = named("postpone");
    /** Drops the move before its notice was served: the day that was served stands again. */
    public static final SideAct<InterviewForms.KeepingDay, TaskOutcome> KEEP_DAY = named("keep-day");
    /** Says that it is not held. */
    public static final SideAct<InterviewForms.CallingOff, TaskOutcome> CALL_OFF = named("call-off");
    /** The enterprise reports after its time. */
    public static final SideAct<InterviewForms.Report, TaskOutcome> REPORT_LATE = named("report-late");

    private InterviewActs() {
    }

    private static <F, R> SideAct<F, R> named(String name) {
        return new SideAct<>(Interview.PROCESS, name);
    }
}
