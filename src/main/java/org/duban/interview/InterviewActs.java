package org.duban.interview;

import org.duban.measure.SideAct;
import org.duban.task.TaskOutcome;

/** The acts on an interview that no task stands for. */
public final class InterviewActs {

    /** Moves the session to another day, once. */
    public static final SideAct<InterviewForms.Postponement, TaskOutcome> POSTPONE = named("postpone");
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
