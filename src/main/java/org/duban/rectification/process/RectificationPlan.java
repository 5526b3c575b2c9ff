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
import org.duban.measure.PaperLife;
import org.duban.measure.PaperWay;
import org.duban.measure.Plan;
import org.duban.measure.Stage;
import org.duban.rectification.AnswerForm;
import org.duban.rectification.AnsweringOrder;
import org.duban.rectification.AskingExtension;
import org.duban.rectification.ConfirmingReinspection;
import org.duban.rectification.DecidingNextStep;
import org.duban.rectification.DraftingOrder;
import org.duban.rectification.GivingOpinion;
import org.duban.rectification.HeldOrders;
import org.duban.rectification.NotingLapse;
import org.duban.rectification.OrderForms;
import org.duban.rectification.OrderNotice;
import org.duban.rectification.OrderState;
import org.duban.rectification.Rectification;
import org.duban.rectification.Reinspecting;
import org.duban.rectification.SideForms;
import org.duban.rectification.process.RectificationProcess.Task;
import org.duban.rectification.process.RectificationProcess.Variable;
import org.duban.security.Role;
import org.duban.task.TaskOutcome;

/** 限期整改: who does what to an order, and when. */
@Singleton
class RectificationPlan implements MeasurePlan<Rectification> {

    private final Gates gates;
    private final Gate<Measure> inspector;
    private final Gate<Measure> caseOfficer;
    private final Gate<Rectification> unheld;
    private final PaperLife<Rectification> notice;
    private final PaperWay<Rectification> paper;
    private final OrderForms forms;
    private final SideForms sides;
    private final DraftingOrder drafting;
    private final AnsweringOrder answering;
    private final GivingOpinion giving;
    private final MoreTime time;
    private final DecidingNextStep deciding;
    private final Reinspecting reinspecting;
    private final ConfirmingReinspection confirming;
    private final ClosingCase closing;
    private final AskingExtension asking;
    private final NotingLapse lapses;

    RectificationPlan(Gates gates, PaperActs papers, HeldOrders held, OrderForms forms, SideForms sides,
            OrderNotice notice, DraftingOrder drafting, AnsweringOrder answering,
            GivingOpinion giving, MoreTime time, DecidingNextStep deciding, Reinspecting reinspecting,
            ConfirmingReinspection confirming, ClosingCase closing,
            AskingExtension asking,
            NotingLapse lapses) {
        this.gates = gates;
        this.inspector = gates.certified(Role.INSPECTOR);
        this.caseOfficer = gates.officer(Role.CASE_OFFICER);
        this.unheld = held::requireUnheld;
        this.notice = notice.life(Variable.PARTIES);
        this.paper = papers.way(this.notice, new PaperWay.Tasks(Task.APPROVE_ORDER, Task.ISSUE_ORDER,
                Task.UPLOAD_SEALED_ORDER, Task.SERVE_ORDER, Task.REVIEW_CORRECTION)).when(unheld);
        this.forms = forms;
        this.sides = sides;
        this.drafting = drafting;
        this.answering = answering;
        this.giving = giving;
        this.time = time;
        this.deciding = deciding;
        this.reinspecting = reinspecting;
        this.confirming = confirming;
        this.closing = closing;
        this.asking = asking;
        this.lapses = lapses;
    }

    @Override
    public Plan<Rectification> plan() {
        Plan<Rectification> plan = Plan.of(Rectification.class, RectificationProcess.ID);
        plan.task(Task.DRAFT_ORDER, DraftingOrder.Draft.class,
                act -> act.at(OrderState.DRAFT).by(inspector).when(Gate.RUNNING, unheld).shows(forms::draft)
                        .does(drafting::submit))
                .paper(paper);
        correctionIn(plan);
        verdictsIn(plan);
        besidesTasksIn(plan);
        return plan.onLapse(NotingLapse.OF_ITEM, lapses::ofItem).onLapse(NotingLapse.OF_OPINION, lapses::ofOpinion)
                .onLapse(MoreTime.KIND, asking::undecided);
    }

    /** What the parties do, and what is decided about their time. */
    private void correctionIn(Plan<Rectification> plan) {
        plan
                .task(Task.ANSWER_ORDER, AnswerForm.class,
                        act -> act.by(gates.ownParty(), gates.reader(), answering::requireLiable).when(Gate.UNCLOSED)
                                .showsAbout(forms::answer).due(answering::dueOn).gives(this::answer))
                .task(Task.GIVE_OPINION, GivingOpinion.Said.class,
                        act -> act.by(giving::requireAsked).when(Gate.UNCLOSED).shows(forms::head)
                                .due((order, answer) -> giving.dueOn(answer)).does(giving::give))
                // Of a request that has become pointless the leader is told nothing else, whatever the state of the case.
                .task(Task.DECIDE_EXTENSION, MoreTime.Decided.class,
                        act -> act.by(gates.officer(Role.LEADER)).showsAbout(forms::extension)
                                .due((order, request) -> time.dueOn(request))
                                .does(asking::decide))
                .task(Task.DECIDE_NEXT_STEP, DecidingNextStep.Decided.class,
                        act -> act.by(caseOfficer).when(Gate.RUNNING).shows(forms::nextStep)
                                .due((order, about) -> deciding.dueOn(order))
                                .does(deciding::decide));
    }

    private void verdictsIn(Plan<Rectification> plan) {
        plan
                .task(Task.REINSPECT, Reinspecting.Visit.class,
                        act -> act.at(OrderState.REINSPECTION).by(inspector).when(Gate.RUNNING, unheld)
                                .shows(forms::reinspection).doableFrom(reinspecting::doableFrom)
                                .does(reinspecting::reinspect))
                .task(Task.CONFIRM_REINSPECTION, ConfirmingReinspection.Word.class,
                        act -> act.at(OrderState.REINSPECTED).by(inspector).when(Gate.RUNNING, unheld)
                                .shows(forms::confirmation).gives(this::confirm))
                .task(Task.CLOSE_CASE, ClosingCase.Conclusion.class,
                        act -> act.by(caseOfficer).when(Gate.RUNNING).shows(forms::outcome)
                                .does((desk, said) -> closing.close(desk.file(), said, desk.actor(), desk.now())));
    }

    private void besidesTasksIn(Plan<Rectification> plan) {
        plan
                .side(AskingExtension.ACT, AskingExtension.Asked.class,
                        act -> act.at(notice.stages().held().toArray(Stage[]::new)).by(gates.reader(), paper.reached())
                                .when(Gate.UNCLOSED).showsTo(sides::extendable)
                                .gives(asking::ask))
                .side(AnsweringOrder.ACT, AnsweringOrder.Given.class,
                        act -> act.by(gates.reader(), paper.reached(), answering::requireLiable).when(Gate.UNCLOSED)
                                .showsTo(sides::answerable).gives(answering::answerOutsideTask));
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
