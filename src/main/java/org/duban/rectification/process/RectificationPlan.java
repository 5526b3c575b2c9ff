package org.duban.rectification.process;

import java.util.Map;

import jakarta.inject.Singleton;

import org.duban.casefile.ClosingCase;
import org.duban.measure.Desk;
import org.duban.measure.Gate;
import org.duban.measure.Gates;
import org.duban.measure.Measure;
import org.duban.measure.MeasurePlan;
import org.duban.measure.MoreTime;
import org.duban.measure.PaperActs;
import org.duban.measure.PaperForms;
import org.duban.measure.PaperIssue;
import org.duban.measure.PaperLife;
import org.duban.measure.PaperService;
import org.duban.measure.Plan;
import org.duban.measure.ReviewingCorrections;
import org.duban.measure.Stage;
import org.duban.rectification.AnswerForm;
import org.duban.rectification.AnsweringOrder;
import org.duban.rectification.AskingExtension;
import org.duban.rectification.ConfirmingReinspection;
import org.duban.rectification.DecidingNextStep;
import org.duban.rectification.DraftingOrder;
import org.duban.rectification.GivingOpinion;
import org.duban.rectification.HeldOrders;
import org.duban.rectification.NoticeActs;
import org.duban.rectification.NotingLapse;
import org.duban.rectification.OrderForms;
import org.duban.rectification.OrderState;
import org.duban.rectification.Rectification;
import org.duban.rectification.Reinspecting;
import org.duban.rectification.ServingOrder;
import org.duban.rectification.SideForms;
import org.duban.rectification.TakingBack;
import org.duban.rectification.process.RectificationProcess.Task;
import org.duban.rectification.process.RectificationProcess.Variable;
import org.duban.security.Role;
import org.duban.task.TaskOutcome;

/** 限期整改: who does what to an order, and when. */
@Singleton
class RectificationPlan implements MeasurePlan<Rectification> {

    private static final Stage[] RECEIVED = { OrderState.ISSUED, OrderState.IN_PROGRESS, OrderState.REINSPECTION,
            OrderState.REINSPECTED, OrderState.CLOSED };

    private final Gates gates;
    private final Gate<Measure> inspector;
    private final Gate<Measure> leader;
    private final Gate<Measure> caseOfficer;
    private final Gate<Rectification> unheld;
    private final PaperLife<Rectification> paper;
    private final PaperIssue<Rectification> notice;
    private final PaperService<Rectification> service;
    private final OrderForms forms;
    private final SideForms sides;
    private final DraftingOrder drafting;
    private final ServingOrder serving;
    private final AnsweringOrder answering;
    private final GivingOpinion giving;
    private final MoreTime time;
    private final DecidingNextStep deciding;
    private final Reinspecting reinspecting;
    private final ConfirmingReinspection confirming;
    private final ReviewingCorrections reviewing;
    private final TakingBack taking;
    private final ClosingCase closing;
    private final AskingExtension asking;
    private final NotingLapse lapses;

    RectificationPlan(Gates gates, PaperActs papers, HeldOrders held, OrderForms forms, SideForms sides,
            DraftingOrder drafting, ServingOrder serving, AnsweringOrder answering,
            GivingOpinion giving, MoreTime time, DecidingNextStep deciding, Reinspecting reinspecting,
            ConfirmingReinspection confirming, ReviewingCorrections reviewing, TakingBack taking, ClosingCase closing,
            AskingExtension asking,
            NotingLapse lapses) {
        this.gates = gates;
        this.inspector = gates.certified(Role.INSPECTOR);
        this.leader = gates.officer(Role.LEADER);
        this.caseOfficer = gates.officer(Role.CASE_OFFICER);
        this.unheld = held::requireUnheld;
        this.paper = serving.notice();
        this.notice = papers.issue(paper);
        this.service = papers.service(paper);
        this.forms = forms;
        this.sides = sides;
        this.drafting = drafting;
        this.serving = serving;
        this.answering = answering;
        this.giving = giving;
        this.time = time;
        this.deciding = deciding;
        this.reinspecting = reinspecting;
        this.confirming = confirming;
        this.reviewing = reviewing;
        this.taking = taking;
        this.closing = closing;
        this.asking = asking;
        this.lapses = lapses;
    }

    @Override
    public Plan<Rectification> plan() {
        Plan<Rectification> plan = Plan.of(Rectification.class, RectificationProcess.ID);
        noticeIn(plan);
        correctionIn(plan);
        verdictsIn(plan);
        besidesTasksIn(plan);
        return plan.onLapse(NotingLapse.OF_ITEM, lapses::ofItem).onLapse(NotingLapse.OF_OPINION, lapses::ofOpinion);
    }

    private void noticeIn(Plan<Rectification> plan) {
        plan
                .task(Task.DRAFT_ORDER, DraftingOrder.Draft.class,
                        act -> act.at(OrderState.DRAFT).by(inspector, Gate.RUNNING, unheld)
                                .shows((order, about) -> forms.draft(order)).does(drafting::submit))
                .task(Task.APPROVE_ORDER, PaperForms.Approval.class,
                        act -> act.at(OrderState.SUBMITTED).by(leader, Gate.RUNNING, unheld).paper(paper)
                                .shows((order, about) -> forms.head(order)).gives(this::approve))
                .task(Task.ISSUE_ORDER, PaperForms.Issue.class,
                        act -> act.at(OrderState.APPROVED).by(inspector, Gate.RUNNING, unheld).paper(paper)
                                .shows((order, about) -> forms.head(order))
                                .does(notice::issue))
                .task(Task.UPLOAD_SEALED_ORDER, PaperForms.Sealing.class,
                        act -> act.at(OrderState.NUMBERED).by(inspector, Gate.RUNNING, unheld).paper(paper)
                                .shows((order, about) -> forms.head(order))
                                .does(notice::seal))
                .task(Task.SERVE_ORDER, PaperForms.Service.class,
                        act -> act.at(OrderState.ISSUED).by(inspector, Gate.RUNNING, unheld).paper(paper)
                                .shows((order, about) -> forms.service(order))
                                .gives(this::serve));
    }

    /** What the parties do, and what is decided about their time. */
    private void correctionIn(Plan<Rectification> plan) {
        plan
                .task(Task.ANSWER_ORDER, AnswerForm.class,
                        act -> act.by(gates.ownParty(), gates.reader(), answering::requireLiable, Gate.UNCLOSED)
                                .shows(forms::answer).due(answering::dueOn).gives(this::answer))
                .task(Task.GIVE_OPINION, GivingOpinion.Said.class,
                        act -> act.by(giving::requireAsked, Gate.UNCLOSED).shows((order, answer) -> forms.head(order))
                                .due((order, answer) -> giving.dueOn(answer)).does(giving::give))
                // Of a request that has become pointless the leader is told nothing else, whatever the state of the case.
                .task(Task.DECIDE_EXTENSION, MoreTime.Decided.class,
                        act -> act.by(leader).shows(forms::extension).due((order, request) -> time.dueOn(request))
                                .does(asking::decide))
                .task(Task.DECIDE_NEXT_STEP, DecidingNextStep.Decided.class,
                        act -> act.by(caseOfficer, Gate.RUNNING).shows((order, about) -> forms.nextStep(order))
                                .does(deciding::decide));
    }

    private void verdictsIn(Plan<Rectification> plan) {
        plan
                .task(Task.REINSPECT, Reinspecting.Visit.class,
                        act -> act.at(OrderState.REINSPECTION).by(inspector, Gate.RUNNING, unheld)
                                .shows((order, about) -> forms.reinspection(order)).does(reinspecting::reinspect))
                .task(Task.CONFIRM_REINSPECTION, ConfirmingReinspection.Word.class,
                        act -> act.at(OrderState.REINSPECTED).by(inspector, Gate.RUNNING, unheld)
                                .shows((order, about) -> forms.confirmation(order)).gives(this::confirm))
                .task(Task.REVIEW_CORRECTION, ReviewingCorrections.Reviewed.class,
                        act -> act.by(caseOfficer, Gate.RUNNING).shows(forms::correction)
                                .gives((desk, said) -> reviewing.review(desk, said, taking)))
                .task(Task.CLOSE_CASE, ClosingCase.Conclusion.class,
                        act -> act.by(caseOfficer, Gate.RUNNING).shows((order, about) -> forms.outcome(order))
                                .does((desk, said) -> closing.close(desk.file(), said, desk.actor(), desk.now())));
    }

    private void besidesTasksIn(Plan<Rectification> plan) {
        plan
                .side(NoticeActs.WITHDRAW, PaperForms.Withdrawal.class,
                        act -> act.at(OrderState.SUBMITTED, OrderState.APPROVED, OrderState.NUMBERED, OrderState.ISSUED)
                                .by(inspector, Gate.RUNNING, unheld, notice::requireUnserved)
                                .shows((order, reader) -> sides.whole(order)).does(notice::withdraw))
                .side(NoticeActs.REPLACE_SEALED_COPY, PaperForms.Replacement.class,
                        act -> act.at(OrderState.ISSUED).by(inspector, Gate.RUNNING, unheld, notice::requireUnserved)
                                .shows((order, reader) -> sides.whole(order)).does(notice::replaceSealed))
                .side(NoticeActs.CORRECT_SERVICE, PaperForms.Correction.class,
                        act -> act.at(RECEIVED).by(gates.certified(Role.INSPECTOR, Role.CASE_OFFICER), Gate.RUNNING)
                                .shows((order, reader) -> service.served(order, forms.head(order)))
                                .gives(service::correct))
                .side(NoticeActs.ACKNOWLEDGE, PaperForms.Receipt.class,
                        act -> act.by(gates.reader(), service::requireServed, service::requireUnacknowledged,
                                Gate.UNCLOSED)
                                .shows((order, reader) -> forms.head(order)).does(service::acknowledge))
                .side(AskingExtension.ACT, AskingExtension.Asked.class,
                        act -> act.at(RECEIVED).by(gates.reader(), service::requireServed, Gate.UNCLOSED)
                                .shows(sides::extendable)
                                .gives(asking::ask))
                .side(AnsweringOrder.ACT, AnsweringOrder.Given.class,
                        act -> act.by(gates.reader(), service::requireServed, answering::requireLiable, Gate.UNCLOSED)
                                .shows(sides::answerable).gives(answering::answerOutsideTask));
    }

    private TaskOutcome approve(Desk<Rectification> desk, PaperForms.Approval said) {
        notice.approve(desk, said);
        return TaskOutcome.done(Map.of(Variable.APPROVED, said.approved()));
    }

    /** Stays until every liable party is served. */
    private TaskOutcome serve(Desk<Rectification> desk, PaperForms.Service served) {
        return service.serve(desk, served) ? TaskOutcome.done(Map.of(Variable.PARTIES, serving.reachedAll(desk)))
                : TaskOutcome.stays();
    }

    /** Stays while the party owes answers to further items. */
    private TaskOutcome answer(Desk<Rectification> desk, AnswerForm form) {
        AnsweringOrder.Answered answered = answering.answer(desk, form);
        return answered.done() ? TaskOutcome.done(Map.of(), answered.closed()) : TaskOutcome.stays();
    }

    private TaskOutcome confirm(Desk<Rectification> desk, ConfirmingReinspection.Word said) {
        ConfirmingReinspection.Confirmed confirmed = confirming.confirm(desk, said);
        return TaskOutcome.done(Map.of(Variable.AGREED, confirmed.agreed(), Variable.ITEMS_LEFT, confirmed.itemsLeft(),
                Variable.PARTIES, confirmed.parties(), Variable.CLOSE_CASE, confirmed.closeCase(),
                Variable.REVIEW_PENDING, confirmed.reviewPending()));
    }
}
