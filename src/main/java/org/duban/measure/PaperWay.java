package org.duban.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.duban.calendar.DueDay;
import org.duban.measure.PaperForms.Approval;
import org.duban.measure.PaperForms.Service;
import org.duban.security.Role;
import org.duban.task.TaskOutcome;

/** The lines of a paper in a plan: its way from approval to service, and the acts that no task stands for. */
public final class PaperWay<M extends Measure> {

    /** The variable by which the model asks whether the leader approved. */
    public static final String APPROVED = "approved";

    private final Gates gates;
    private final PaperLife<M> life;
    private final PaperIssue<M> issue;
    private final PaperService<M> service;
    private final PaperData data;
    private final ReviewingCorrections reviewing;
    private final Gate<Measure> inspector;
    private final Tasks tasks;
    private List<Gate<? super M>> conditions = List.of(Gate.RUNNING);
    private Function<M, Optional<DueDay>> due = measure -> Optional.empty();

    PaperWay(Gates gates, PaperLife<M> life, PaperIssue<M> issue, PaperService<M> service, PaperData data,
            ReviewingCorrections reviewing, Tasks tasks) {
        this.gates = gates;
        this.life = life;
        this.issue = issue;
        this.service = service;
        this.data = data;
        this.reviewing = reviewing;
        this.inspector = gates.certified(Role.INSPECTOR);
        this.tasks = tasks;
    }

    /** Until it is served, only while this holds too. */
    public PaperWay<M> when(Gate<? super M> gate) {
        conditions = List.of(Gate.RUNNING, gate);
        return this;
    }

    /** The day by which each of its tasks is due. */
    public PaperWay<M> due(Function<M, Optional<DueDay>> day) {
        due = day;
        return this;
    }

    /** Somebody who was served: whoever was not does not learn that the paper is there. */
    public Gate<M> reached() {
        return service::requireServed;
    }

    void in(Plan<M> plan) {
        PaperLife.Stages at = life.stages();
        plan
                .task(tasks.approve(), Approval.class, act -> step(act, at.submitted(), gates.officer(Role.LEADER))
                        .gives(this::approve))
                .task(tasks.issue(), PaperForms.Issue.class, act -> step(act, at.approved(), inspector).does(issue::issue))
                .task(tasks.seal(), PaperForms.Sealing.class, act -> step(act, at.numbered(), inspector)
                        .shows(one -> data.toSeal(one, life)).does(issue::seal))
                .task(tasks.serve(), Service.class, act -> step(act, at.issued(), inspector)
                        .shows(one -> data.toServe(one, life)).gives(this::serve))
                .task(tasks.review(), ReviewingCorrections.Reviewed.class,
                        act -> act.by(gates.officer(Role.CASE_OFFICER)).when(Gate.RUNNING)
                                .showsAbout((one, correction) -> data.review(one, life, correction))
                                .gives((desk, said) -> reviewing.review(desk, said, life.effects().onReviewed())));
        besidesTasksIn(plan, at);
    }

    private <F> Line<M, F> step(Line<M, F> act, Stage stage, Gate<Measure> who) {
        return act.at(stage).by(who).when(conditions).paper(life).shows(one -> data.whole(one, life))
                .due((one, about) -> due.apply(one));
    }

    private void besidesTasksIn(Plan<M> plan, PaperLife.Stages at) {
        String process = plan.processId();
        plan
                .side(PaperSides.withdraw(process), PaperForms.Withdrawal.class,
                        act -> act.at(at.submitted(), at.approved(), at.numbered(), at.issued()).by(inspector).when(conditions)
                                .when(issue::requireUnserved).shows(one -> data.whole(one, life)).does(issue::withdraw))
                .side(PaperSides.replaceSealedCopy(process), PaperForms.Replacement.class,
                        act -> act.at(at.issued()).by(inspector).when(conditions).when(issue::requireOneUnserved)
                                .shows(one -> data.toReplace(one, life)).does(issue::replaceSealed))
                .side(PaperSides.correctService(process), PaperForms.Correction.class,
                        act -> act.at(at.held().toArray(Stage[]::new))
                                .by(gates.certified(Role.INSPECTOR, Role.CASE_OFFICER)).when(Gate.RUNNING)
                                .shows(one -> data.reached(one, life)).gives(service::correct))
                .side(PaperSides.acknowledge(process), PaperForms.Receipt.class,
                        act -> act.by(gates.reader(), service::requireServed)
                                .when(service::requireUnacknowledged, Gate.UNCLOSED)
                                .showsTo((one, party) -> data.own(one, life, party)).does(service::acknowledge));
    }

    private TaskOutcome approve(Desk<M> desk, Approval said) {
        issue.approve(desk, said);
        return TaskOutcome.done(Map.of(APPROVED, said.approved()));
    }

    /** Stays until every addressee is served. */
    private TaskOutcome serve(Desk<M> desk, Service served) {
        return service.serve(desk, served) ? TaskOutcome.done(life.effects().onReached().apply(desk)) : TaskOutcome.stays();
    }

    /** The user tasks of the model at which a paper stands. */
    public record Tasks(String approve, String issue, String seal, String serve, String review) {
    }
}
