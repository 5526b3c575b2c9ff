package org.duban.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.DeadlineState;
import org.duban.casefile.DeadlineSweeper;
import org.duban.measure.Acts;
import org.duban.measure.CorrectionDecision;
import org.duban.measure.FormEntries;
import org.duban.measure.HearingLapse;
import org.duban.measure.PaperForms;
import org.duban.measure.PaperSides;
import org.duban.measure.ReviewingCorrections;
import org.duban.measure.SideAct;
import org.duban.rectification.OrderStage;
import org.duban.security.Actor;
import org.duban.task.TaskOutcome;
import org.duban.task.UserTask;
import org.duban.testsupport.Manners;
import org.duban.testsupport.People;
import org.duban.testsupport.RecordingEngine;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Walks an interview through its stages as its tasks and pages do, each act in a transaction of its own. */
@Singleton
class InterviewFixture {

    private static final LocalDate SERVED = LocalDate.of(2026, 7, 1);
    static final LocalDate MONDAY = LocalDate.of(2026, 7, 13);
    static final LocalDate SESSION = LocalDate.of(2026, 7, 20);

    final People people;
    final Interviews interviews;
    final InterviewClocks clocks;
    final DeadlineLedger ledger;
    private final OrderStage stage;
    private final OpeningInterview opening;
    private final Acts acts;
    private final HearingLapse hearing;
    private final DeadlineSweeper sweeper;
    private final Instance<RecordingEngine> engine;

    InterviewFixture(People people, Interviews interviews, InterviewClocks clocks, DeadlineLedger ledger, OrderStage stage,
            OpeningInterview opening, Acts acts, HearingLapse hearing, DeadlineSweeper sweeper,
            Instance<RecordingEngine> engine) {
        this.people = people;
        this.interviews = interviews;
        this.clocks = clocks;
        this.ledger = ledger;
        this.stage = stage;
        this.opening = opening;
        this.acts = acts;
        this.hearing = hearing;
        this.sweeper = sweeper;
        this.engine = engine;
    }

    void today(LocalDate day) {
        stage.today(day);
    }

    void giveTimeBack() {
        stage.giveTimeBack();
    }

    /** A case of the general contractor whose devices were to be corrected by the 8th of July, and were not. */
    long caseFile() {
        today(SERVED);
        OrderStage.Staged order = stage.issued("V03");
        stage.serve(order);
        today(MONDAY);
        lapse(Long.parseLong(order.caseId()));
        return Long.parseLong(order.caseId());
    }

    OpeningInterview.NewInterview overdue() {
        return new OpeningInterview.NewInterview(people.contractor1().organisationId(), Ground.OVERDUE,
                Optional.of(Family.DEVICE), Optional.empty());
    }

    long open(long caseId, OpeningInterview.NewInterview opened, Actor officer) {
        return tx(() -> opening.open(caseId, opened, officer).id());
    }

    /** For weak progress: no order has to have lapsed. */
    long openedForProgress(long caseId) {
        return open(caseId, new OpeningInterview.NewInterview(people.contractor1().organisationId(), Ground.WEAK_PROGRESS,
                Optional.empty(), Optional.of("月报两次迟报")), people.caseOfficer());
    }

    long opened(long caseId) {
        return open(caseId, overdue(), people.caseOfficer());
    }

    InterviewForms.Proposal proposal(LocalDate day) {
        return new InterviewForms.Proposal("期限届满仍未安装考勤设备。", "《实施方案》三（二）", day, "09:30", "本机关三楼会议室", "企业法定代表人",
                Optional.of("整改报告"), "陈正平 0391-0000000");
    }

    void propose(long id, InterviewForms.Proposal proposal) {
        perform("UserTask_DraftNotice", id, proposal, people.inspector1());
    }

    void approve(long id) {
        perform("UserTask_ApproveNotice", id, new PaperForms.Approval(true, Optional.empty()), people.leader());
    }

    void number(long id) {
        perform("UserTask_IssueNotice", id, new PaperForms.Issue(), people.inspector1());
    }

    void seal(long id) {
        perform("UserTask_UploadSealedNotice", id, sealing(id, file(people.inspector1())),
                people.inspector1());
    }

    PaperForms.Sealing sealing(long id, long scan) {
        return new PaperForms.Sealing(
                List.of(new PaperForms.SealedPaper(get(id).notice().documentId().orElseThrow(), scan)));
    }

    /** Approves the notice, numbers and seals it. */
    void issue(long id) {
        approve(id);
        number(id);
        seal(id);
    }

    void serve(long id, LocalDate day) {
        perform("UserTask_ServeNotice", id, service(people.contractor1(), day), people.inspector1());
    }

    PaperForms.Service service(Actor party, LocalDate day) {
        return new PaperForms.Service(party.organisationId(), Manners.direct(day, file(people.inspector1())));
    }

    /** One whose notice for the 20th was issued and served on the 13th of July. */
    long notified(long caseId) {
        today(MONDAY);
        long id = opened(caseId);
        propose(id, proposal(SESSION));
        issue(id);
        serve(id, MONDAY);
        return id;
    }

    void postpone(long id, LocalDate day) {
        side(InterviewActs.POSTPONE, id, new InterviewForms.Postponement(day, "15:00", "本机关二楼", "防汛应急"),
                people.inspector1());
    }

    void callOff(long id) {
        side(InterviewActs.CALL_OFF, id, new InterviewForms.CallingOff("无法如期举行"), people.caseOfficer());
    }

    InterviewForms.Minutes held(Optional<LocalDate> promisedOn) {
        return new InterviewForms.Minutes(Session.HELD, Optional.of(InterviewForms.Head.IN_PERSON), Optional.empty(),
                Optional.empty(),
                List.of(new InterviewForms.Attendee("段志强", "董事长", InterviewForms.Capacity.LEGAL_REPRESENTATIVE)),
                Optional.empty(), "期限届满仍未安装考勤设备。", "完成安装并接入平台。", Optional.of(InterviewForms.Statement.MADE),
                Optional.of("厂家供货延迟。"), Optional.of("月底前完成安装。"), promisedOn,
                Optional.of(InterviewForms.Signing.SIGNED), Optional.empty(), file(people.inspector1()));
    }

    InterviewForms.Minutes noShow() {
        return new InterviewForms.Minutes(Session.NO_SHOW, Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(), Optional.of("等候一小时，电话无人接听。"), "期限届满仍未安装考勤设备。", "完成安装并接入平台。",
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), file(people.inspector1()));
    }

    void hold(long id, InterviewForms.Minutes minutes) {
        perform("UserTask_HoldInterview", id, minutes, people.inspector1());
    }

    /** Puts the session of an interview back to a year of which there is no calendar. */
    void metOn(long id, LocalDate day) {
        tx(() -> interviews.getEntityManager().createNativeQuery("UPDATE interviews SET meets_on = ?1 WHERE id = ?2")
                .setParameter(1, day).setParameter(2, id).executeUpdate());
    }

    void report(long id, Actor party) {
        perform("UserTask_ReportFulfilment", id, new InterviewForms.Report("已安装并联网", List.of(file(party))), party);
    }

    void reportLate(long id, Actor party) {
        side(InterviewActs.REPORT_LATE, id, new InterviewForms.Report("已安装并联网", List.of()), party);
    }

    TaskOutcome check(long id, LocalDate day, boolean kept) {
        return perform("UserTask_CheckFulfilment", id,
                new InterviewForms.Check(day, kept, "现场核查情况", List.of(file(people.inspector2()))),
                people.inspector2());
    }

    /** Sweeps, and hands each lapse of the case to the domain as the worker would. */
    void lapse(long caseId) {
        sweeper.sweep();
        tx(() -> ledger.ofCase(caseId).stream().filter(one -> one.state() == DeadlineState.MISSED)
                .map(one -> hearing.hear(one.id(), ledger.explain(one.id()).entries().getLast().id())).toList());
    }

    int asked(long caseId, String what) {
        return engine.get().of(caseId, what).size();
    }

    Interview get(long id) {
        return tx(() -> interviews.get(id));
    }

    long file(Actor sender) {
        return stage.file(sender);
    }

    /** Puts another day of service in the place of the notice's; returns the correction's id. */
    long correct(long id, LocalDate day) {
        return side(PaperSides.correctService(Interview.PROCESS), id,
                new PaperForms.Correction(people.contractor1().organisationId(),
                        Manners.direct(day, file(people.inspector1())), "签收日期登记有误"),
                people.inspector1());
    }

    TaskOutcome review(long id, long correction, CorrectionDecision decision, Actor officer) {
        return perform("UserTask_ReviewCorrection", id, Map.of("correctionId", correction),
                new ReviewingCorrections.Reviewed(decision, "已核实"), officer);
    }

    <F extends Record> TaskOutcome perform(String element, long id, F form, Actor actor) {
        return perform(element, id, Map.of(), form, actor);
    }

    private <F extends Record> TaskOutcome perform(String element, long id, Map<String, Object> variables, F form,
            Actor actor) {
        return tx(() -> acts.perform(new UserTask(0, interviews.get(id).episode(), element, Optional.empty(),
                Optional.empty(), variables), FormEntries.of(form), actor));
    }

    <F, R> R side(SideAct<F, R> act, long id, F form, Actor actor) {
        return tx(() -> acts.perform(act, id, OptionalInt.of(interviews.get(id).version()), form, actor));
    }

    <T> T tx(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
