package org.duban.interview.process;

import java.util.Map;

import jakarta.inject.Singleton;

import org.duban.interview.CallingOffInterview;
import org.duban.interview.Committing;
import org.duban.interview.CorrectingNotice;
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
import org.duban.measure.PaperForms;
import org.duban.measure.PaperIssue;
import org.duban.measure.PaperLife;
import org.duban.measure.PaperService;
import org.duban.measure.Plan;
import org.duban.measure.ReviewingCorrections;
import org.duban.measure.Stage;
import org.duban.security.Role;
import org.duban.task.TaskOutcome;

/** 约谈: who does what to an interview, and when. */
@Singleton
class InterviewPlan implements MeasurePlan<Interview> {

    private static final Stage[] UNHELD = { InterviewState.PROPOSED, InterviewState.SUBMITTED, InterviewState.APPROVED,
            InterviewState.NUMBERED, InterviewState.ISSUED, InterviewState.NOTIFIED };
    private static final Stage[] UNSERVED = { InterviewState.SUBMITTED, InterviewState.APPROVED, InterviewState.NUMBERED,
            InterviewState.ISSUED };
    private static final Stage[] SERVED = { InterviewState.NOTIFIED, InterviewState.COMMITMENT_DUE,
            InterviewState.TO_CHECK, InterviewState.FULFILLED, InterviewState.UNFULFILLED };

    private final Gates gates;
    private final Gate<Measure> inspector;
    private final PaperLife<Interview> paper;
    private final PaperIssue<Interview> notice;
    private final PaperService<Interview> service;
    private final InterviewPrefill forms;
    private final InterviewClocks clocks;
    private final Summoning summoning;
    private final Holding holding;
    private final Committing committing;
    private final CallingOffInterview callingOff;
    private final ReviewingCorrections reviewing;
    private final CorrectingNotice correcting;
    private final Gate<Measure> unreviewed;

    InterviewPlan(Gates gates, PaperActs papers, InterviewPrefill forms, InterviewClocks clocks, Summoning summoning,
            Holding holding, Committing committing, CallingOffInterview callingOff,
            CorrectionReviews reviews, ReviewingCorrections reviewing, CorrectingNotice correcting) {
        this.gates = gates;
        this.inspector = gates.certified(Role.INSPECTOR);
        this.paper = summoning.notice();
        this.notice = papers.issue(paper);
        this.service = papers.service(paper);
        this.forms = forms;
        this.clocks = clocks;
        this.summoning = summoning;
        this.holding = holding;
        this.committing = committing;
        this.callingOff = callingOff;
        this.reviewing = reviewing;
        this.correcting = correcting;
        this.unreviewed = reviews::requireNone;
    }

    @Override
    public Plan<Interview> plan() {
        Plan<Interview> plan = Plan.of(Interview.class, InterviewProcess.ID);
        noticeIn(plan);
        sessionIn(plan);
        besidesTasksIn(plan);
        return plan.opens(OpeningInterview.NewInterview.class).onLapse(Interview.HOLDING, committing::notHeld)
                .onLapse(Interview.COMMITMENT, committing::lapsed);
    }

    private void noticeIn(Plan<Interview> plan) {
        plan
                .task(Task.DRAFT_NOTICE, InterviewForms.Proposal.class,
                        act -> act.at(InterviewState.PROPOSED).by(inspector, Gate.RUNNING)
                                .shows((interview, about) -> forms.draft(interview))
                                .due((interview, about) -> clocks.holdBy(interview)).does(summoning::propose))
                .task(Task.APPROVE_NOTICE, PaperForms.Approval.class,
                        act -> act.at(InterviewState.SUBMITTED).by(gates.officer(Role.LEADER), Gate.RUNNING)
                                .paper(paper)
                                .shows((interview, about) -> forms.head(interview))
                                .due((interview, about) -> clocks.holdBy(interview)).gives(this::approve))
                .task(Task.ISSUE_NOTICE, PaperForms.Issue.class,
                        act -> act.at(InterviewState.APPROVED).by(inspector, Gate.RUNNING).paper(paper)
                                .shows((interview, about) -> forms.head(interview))
                                .due((interview, about) -> clocks.holdBy(interview)).does(notice::issue))
                .task(Task.UPLOAD_SEALED_NOTICE, PaperForms.Sealing.class,
                        act -> act.at(InterviewState.NUMBERED).by(inspector, Gate.RUNNING).paper(paper)
                                .shows((interview, about) -> forms.head(interview))
                                .due((interview, about) -> clocks.holdBy(interview)).does(notice::seal))
                .task(Task.SERVE_NOTICE, PaperForms.Service.class,
                        act -> act.at(InterviewState.ISSUED).by(inspector, Gate.RUNNING).paper(paper)
                                .shows((interview, about) -> forms.service(interview))
                                .due((interview, about) -> clocks.holdBy(interview)).does(service::serve));
    }

    /** What happens on the day, and becomes of what was promised there. */
    private void sessionIn(Plan<Interview> plan) {
        plan
                .task(Task.HOLD_INTERVIEW, InterviewForms.Minutes.class,
                        act -> act.at(InterviewState.NOTIFIED).by(inspector, Gate.RUNNING)
                                .shows((interview, about) -> forms.session(interview))
                                .due((interview, about) -> clocks.holdBy(interview)).does(holding::hold))
                .task(Task.REPORT_FULFILMENT, InterviewForms.Report.class,
                        act -> act.at(InterviewState.COMMITMENT_DUE)
                                .by(gates.reader(), committing::requireOwn, committing::requireUnreported, Gate.UNCLOSED)
                                .shows((interview, about) -> forms.commitment(interview))
                                .due((interview, about) -> clocks.keepBy(interview)).does(committing::report))
                .task(Task.CHECK_FULFILMENT, InterviewForms.Check.class,
                        act -> act.at(InterviewState.TO_CHECK).by(inspector, Gate.RUNNING, unreviewed)
                                .shows((interview, about) -> forms.report(interview))
                                .due((interview, about) -> clocks.keepBy(interview)).gives(this::check))
                .task(Task.REVIEW_CORRECTION, ReviewingCorrections.Reviewed.class,
                        act -> act.by(gates.officer(Role.CASE_OFFICER), Gate.RUNNING).shows(forms::correction)
                                .gives((desk, said) -> reviewing.review(desk, said, correcting)));
    }

    private void besidesTasksIn(Plan<Interview> plan) {
        plan
                .side(InterviewActs.WITHDRAW, PaperForms.Withdrawal.class,
                        act -> act.at(UNSERVED).by(inspector, Gate.RUNNING, notice::requireUnserved)
                                .shows((interview, reader) -> forms.head(interview)).does(notice::withdraw))
                .side(InterviewActs.REPLACE_SEALED_COPY, PaperForms.Replacement.class,
                        act -> act.at(InterviewState.ISSUED).by(inspector, Gate.RUNNING, notice::requireUnserved)
                                .shows((interview, reader) -> forms.head(interview)).does(notice::replaceSealed))
                .side(InterviewActs.CORRECT_SERVICE, PaperForms.Correction.class,
                        act -> act.at(SERVED).by(gates.certified(Role.INSPECTOR, Role.CASE_OFFICER), Gate.RUNNING)
                                .shows((interview, reader) -> service.served(interview, forms.head(interview)))
                                .gives(service::correct))
                .side(InterviewActs.ACKNOWLEDGE, PaperForms.Receipt.class,
                        act -> act.by(gates.reader(), service::requireServed, service::requireUnacknowledged,
                                Gate.UNCLOSED)
                                .shows((interview, reader) -> forms.head(interview)).does(service::acknowledge))
                .side(InterviewActs.POSTPONE, InterviewForms.Postponement.class,
                        act -> act.at(InterviewState.NOTIFIED).by(inspector, Gate.RUNNING, summoning::requireUnmoved)
                                .shows((interview, reader) -> forms.appointed(interview)).does(summoning::postpone))
                .side(InterviewActs.CALL_OFF, InterviewForms.CallingOff.class,
                        act -> act.at(UNHELD).by(gates.officer(Role.CASE_OFFICER), Gate.RUNNING)
                                .shows((interview, reader) -> forms.head(interview)).does(callingOff::callOff))
                .side(InterviewActs.REPORT_LATE, InterviewForms.Report.class,
                        act -> act.at(InterviewState.TO_CHECK)
                                .by(gates.reader(), committing::requireOwn, committing::requireUnreported, Gate.UNCLOSED)
                                .shows((interview, reader) -> forms.commitment(interview)).does(committing::report));
    }

    private TaskOutcome approve(Desk<Interview> desk, PaperForms.Approval said) {
        notice.approve(desk, said);
        return TaskOutcome.done(Map.of(Variable.APPROVED, said.approved()));
    }

    private TaskOutcome check(Desk<Interview> desk, InterviewForms.Check said) {
        committing.check(desk, said);
        return TaskOutcome.done(Map.of(Variable.KEPT, said.kept()));
    }
}
