package org.duban.interview.process;

import java.util.Map;

import jakarta.inject.Singleton;

import org.duban.calendar.DueDay;
import org.duban.interview.CallingOffInterview;
import org.duban.interview.Committing;
import org.duban.interview.Holding;
import org.duban.interview.Interview;
import org.duban.interview.InterviewActs;
import org.duban.interview.InterviewClocks;
import org.duban.interview.InterviewForms;
import org.duban.interview.InterviewPrefill;
import org.duban.interview.InterviewState;
import org.duban.interview.OpeningInterview;
import org.duban.interview.Summoning;
import org.duban.interview.process.InterviewProcess.Task;
import org.duban.interview.process.InterviewProcess.Variable;
import org.duban.measure.CorrectionReviews;
import org.duban.measure.Desk;
import org.duban.measure.Gate;
import org.duban.measure.Gates;
import org.duban.measure.Measure;
import org.duban.measure.MeasurePlan;
import org.duban.measure.PaperActs;
import org.duban.measure.PaperWay;
import org.duban.measure.Plan;
import org.duban.measure.Stage;
import org.duban.security.Role;
import org.duban.task.TaskOutcome;

/** 约谈: who does what to an interview, and when. */
@Singleton
class InterviewPlan implements MeasurePlan<Interview> {

    private static final Stage[] UNHELD = { InterviewState.PROPOSED, InterviewState.SUBMITTED, InterviewState.APPROVED,
            InterviewState.NUMBERED, InterviewState.ISSUED, InterviewState.NOTIFIED };
    private static final Stage[] UNTOLD = { InterviewState.PROPOSED, InterviewState.SUBMITTED, InterviewState.APPROVED,
            InterviewState.NUMBERED, InterviewState.ISSUED };

    private final Gates gates;
    private final Gate<Measure> inspector;
    private final PaperWay<Interview> paper;
    private final InterviewPrefill forms;
    private final InterviewClocks clocks;
    private final Summoning summoning;
    private final Holding holding;
    private final Committing committing;
    private final CallingOffInterview callingOff;
    private final Gate<Measure> unreviewed;

    InterviewPlan(Gates gates, PaperActs papers, InterviewPrefill forms, InterviewClocks clocks, Summoning summoning,
            Holding holding, Committing committing, CallingOffInterview callingOff,
            CorrectionReviews reviews) {
        this.gates = gates;
        this.inspector = gates.certified(Role.INSPECTOR);
        this.paper = papers.way(summoning.notice(), new PaperWay.Tasks(Task.APPROVE_NOTICE, Task.ISSUE_NOTICE,
                Task.UPLOAD_SEALED_NOTICE, Task.SERVE_NOTICE, Task.REVIEW_CORRECTION)).due(clocks::holdBy);
        this.forms = forms;
        this.clocks = clocks;
        this.summoning = summoning;
        this.holding = holding;
        this.committing = committing;
        this.callingOff = callingOff;
        this.unreviewed = reviews::requireNone;
    }

    @Override
    public Plan<Interview> plan() {
        Plan<Interview> plan = Plan.of(Interview.class, InterviewProcess.ID);
        plan.task(Task.DRAFT_NOTICE, InterviewForms.Proposal.class,
                act -> act.at(InterviewState.PROPOSED).by(inspector).when(Gate.RUNNING).shows(forms::draft)
                        .due((interview, about) -> clocks.holdBy(interview)).does(summoning::propose))
                .paper(paper);
        sessionIn(plan);
        besidesTasksIn(plan);
        return plan.opens(OpeningInterview.NewInterview.class).onLapse(Interview.HOLDING, committing::notHeld)
                .onLapse(Interview.COMMITMENT, committing::lapsed);
    }

    /** What happens on the day, and becomes of what was promised there. */
    private void sessionIn(Plan<Interview> plan) {
        plan
                .task(Task.HOLD_INTERVIEW, InterviewForms.Minutes.class,
                        act -> act.at(InterviewState.NOTIFIED).by(inspector).when(Gate.RUNNING)
                                .shows(forms::session)
                                .due((interview, about) -> interview.meetsOn().map(DueDay::on)).does(holding::hold))
                .task(Task.REPORT_FULFILMENT, InterviewForms.Report.class,
                        act -> act.at(InterviewState.COMMITMENT_DUE)
                                .by(gates.reader(), committing::requireOwn).when(committing::requireUnreported, Gate.UNCLOSED)
                                .shows(forms::commitment)
                                .due((interview, about) -> clocks.keepBy(interview)).does(committing::report))
                .task(Task.CHECK_FULFILMENT, InterviewForms.Check.class,
                        act -> act.at(InterviewState.TO_CHECK).by(inspector).when(Gate.RUNNING, unreviewed)
                                .shows(forms::report)
                                .due((interview, about) -> clocks.keepBy(interview)).gives(this::check));
    }

    private void besidesTasksIn(Plan<Interview> plan) {
        plan
                .side(InterviewActs.POSTPONE, InterviewForms.Postponement.class,
                        act -> act.at(InterviewState.NOTIFIED).by(inspector).when(Gate.RUNNING, summoning::requireUnmoved)
                                .shows(forms::appointed).does(summoning::postpone))
                .side(InterviewActs.KEEP_DAY, InterviewForms.KeepingDay.class,
                        act -> act.at(UNTOLD).by(inspector).when(Gate.RUNNING, summoning::requireDayToKeep)
                                .shows(forms::moved).does(this::keepDay))
                .side(InterviewActs.CALL_OFF, InterviewForms.CallingOff.class,
                        act -> act.at(UNHELD).by(gates.officer(Role.CASE_OFFICER)).when(Gate.RUNNING)
                                .shows(forms::head).does(callingOff::callOff))
                .side(InterviewActs.REPORT_LATE, InterviewForms.Report.class,
                        act -> act.at(InterviewState.TO_CHECK)
                                .by(gates.reader(), committing::requireOwn).when(committing::requireUnreported, Gate.UNCLOSED)
                                .shows(forms::commitment).does(committing::report));
    }

    private void keepDay(Desk<Interview> desk, InterviewForms.KeepingDay said) {
        paper.takeBack(desk, said.reason());
        summoning.keepDay(desk, said);
    }

    private TaskOutcome check(Desk<Interview> desk, InterviewForms.Check said) {
        committing.check(desk, said);
        return TaskOutcome.done(Map.of(Variable.KEPT, said.kept()));
    }
}
