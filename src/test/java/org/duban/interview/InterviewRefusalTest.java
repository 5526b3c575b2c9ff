package org.duban.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.casefile.CaseFiles;
import org.duban.casefile.SuspendingCase;
import org.duban.casefile.Timeline;
import org.duban.interview.InterviewForms.Minutes;
import org.duban.interview.InterviewForms.Proposal;
import org.duban.interview.OpeningInterview.NewInterview;
import org.duban.measure.PaperForms;
import org.duban.measure.PaperSides;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.rectification.OrderStage;
import org.duban.rectification.Verdict;
import org.duban.security.Actor;
import org.duban.shared.Clause;
import org.duban.testsupport.DomainProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(DomainProfile.class)
class InterviewRefusalTest {

    private final InterviewFixture city;
    private final CaseFiles files;
    private final SuspendingCase suspending;
    private final Timeline timeline;
    private final OrderStage orders;
    private long caseId;

    InterviewRefusalTest(InterviewFixture city, CaseFiles files, SuspendingCase suspending, Timeline timeline,
            OrderStage orders) {
        this.city = city;
        this.files = files;
        this.suspending = suspending;
        this.timeline = timeline;
        this.orders = orders;
    }

    @BeforeEach
    void onMonday() {
        city.today(InterviewFixture.MONDAY);
        caseId = city.caseFile();
    }

    @AfterEach
    void giveTimeBack() {
        city.giveTimeBack();
    }

    @Test
    @Clause({ "JY-3.2c", "JY-5.3" })
    void shouldRefuseAGroundThatDoesNotSayWhatItHasTo() {
        long party = city.people.contractor1().organisationId();
        refusedToOpen(ProblemType.INVALID, new NewInterview(city.people.contractor2().organisationId(), Ground.OVERDUE,
                Optional.of(Family.DEVICE), Optional.empty()), city.people.caseOfficer());
        refusedToOpen(ProblemType.INVALID, new NewInterview(city.people.caseOfficer().organisationId(), Ground.OTHER,
                Optional.empty(), Optional.of("其他")), city.people.caseOfficer());
        refusedToOpen(ProblemType.INVALID, new NewInterview(party, Ground.OVERDUE, Optional.empty(), Optional.empty()),
                city.people.caseOfficer());
        refusedToOpen(ProblemType.INVALID, new NewInterview(party, Ground.OVERDUE, Optional.of(Family.MONEY),
                Optional.empty()), city.people.caseOfficer());
        refusedToOpen(ProblemType.INVALID, new NewInterview(party, Ground.WEAK_PROGRESS, Optional.of(Family.DEVICE),
                Optional.empty()), city.people.caseOfficer());
        refusedToOpen(ProblemType.INVALID, new NewInterview(party, Ground.OTHER, Optional.empty(), Optional.empty()),
                city.people.caseOfficer());
        refusedToOpen(ProblemType.INVALID, new NewInterview(party, Ground.OTHER, Optional.empty(),
                Optional.of("给予警告，责令停工")), city.people.caseOfficer());
        city.opened(caseId);
        refusedToOpen(ProblemType.WRONG_STATE, city.overdue(), city.people.caseOfficer());
    }

    @Test
    @Clause("JY-3.2c")
    void shouldInterviewForAnOverdueOrderWhomOneLapsedOrFailedAndNobodyElse() {
        // given an order whose time runs
        OrderStage.Staged order = orders.issued("V03");
        long running = Long.parseLong(order.caseId());
        refusedAsNotOverdue(running);
        orders.serve(order);
        refusedAsNotOverdue(running);

        // when what was answered is found wanting, before its time ends and after
        orders.answer(order);
        orders.inspect(order, Verdict.REFUSED);
        orders.confirm(order);
        refusedAsNotOverdue(running);
        orders.today(InterviewFixture.MONDAY.plusDays(8));
        orders.inspect(order, Verdict.REFUSED);
        refusedAsNotOverdue(running);
        orders.confirm(order);

        // then it may be interviewed, and no more once the further order was kept
        city.callOff(city.opened(running));
        OrderStage.Staged child = orders.child(order);
        orders.issue(child);
        orders.serve(child);
        orders.answer(child);
        orders.accept(child);
        refusedAsNotOverdue(running);
    }

    private void refusedAsNotOverdue(long running) {
        assertThatThrownBy(() -> city.opened(running)).isInstanceOfSatisfying(DubanProblem.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.GATE_CLOSED);
            assertThat(problem.extras()).containsEntry("clause", "JY-3.2c");
        });
    }

    @Test
    void shouldBeOpenedByTheCaseOfficerAloneWhileTheCaseRuns() {
        refusedToOpen(ProblemType.FORBIDDEN, city.overdue(), city.people.inspector1());
        refusedToOpen(ProblemType.FORBIDDEN, city.overdue(), city.people.leader());
        refusedToOpen(ProblemType.FORBIDDEN, city.overdue(), city.people.observer());
        refusedToOpen(ProblemType.FORBIDDEN, city.overdue(), city.people.contractor1());
        refusedToOpen(ProblemType.NOT_FOUND, city.overdue(), city.people.contractor2());
        suspend();
        refusedToOpen(ProblemType.WRONG_STATE, city.overdue(), city.people.caseOfficer());
    }

    @Test
    @Clause({ "行政处罚法 9", "JY-3.2c" })
    void shouldRefuseADraftThatCannotBeServedOrPunishes() {
        long id = city.opened(caseId);
        refused(ProblemType.INVALID, () -> city.propose(id, city.proposal(LocalDate.of(2026, 7, 18))));
        refused(ProblemType.INVALID, () -> city.propose(id, city.proposal(LocalDate.of(2026, 7, 15))));
        refused(ProblemType.CALENDAR_MISSING, () -> city.propose(id, city.proposal(LocalDate.of(2027, 7, 16))));
        Proposal good = city.proposal(LocalDate.of(2026, 7, 16));
        refused(ProblemType.INVALID, () -> city.propose(id, new Proposal("逾期不改，处以罚款", good.basis(), good.meetsOn(),
                good.meetsAt(), good.place(), good.attendees(), good.materials(), good.contact())));
        refused(ProblemType.INVALID, () -> city.propose(id, new Proposal(good.reason(), good.basis(), good.meetsOn(),
                good.meetsAt(), good.place(), good.attendees(), Optional.of("缴纳罚款的凭证"), good.contact())));
        refused(ProblemType.INVALID, () -> city.propose(id, new Proposal(good.reason(), good.basis(), good.meetsOn(),
                "25:00", good.place(), good.attendees(), good.materials(), good.contact())));
        refused(ProblemType.GATE_CLOSED,
                () -> city.perform("UserTask_DraftNotice", id, good, city.people.uncertified()));
        refused(ProblemType.FORBIDDEN, () -> city.perform("UserTask_DraftNotice", id, good, city.people.leader()));
        assertThat(city.get(id).state()).isEqualTo(InterviewState.PROPOSED);
        city.propose(id, good);
        refused(ProblemType.WRONG_STATE, () -> city.propose(id, good));
    }

    @Test
    @Clause("行政处罚法 57")
    void shouldLetNobodyApproveButALeader() {
        long id = city.opened(caseId);
        city.propose(id, city.proposal(InterviewFixture.SESSION));
        refused(ProblemType.FORBIDDEN, () -> city.perform("UserTask_ApproveNotice", id,
                new PaperForms.Approval(true, Optional.empty()), city.people.inspector1()));
        city.perform("UserTask_ApproveNotice", id, new PaperForms.Approval(false, Optional.of("理由不充分")),
                city.people.leader());
        assertThat(city.get(id).state()).isEqualTo(InterviewState.PROPOSED);
        assertThat(city.get(id).notice().sentBack()).contains("理由不充分");
    }

    @Test
    @Clause("行政处罚法 42")
    void shouldLetNobodyActWithoutACertificate() {
        Actor uncertified = city.people.uncertified();
        long id = city.opened(caseId);
        city.propose(id, city.proposal(InterviewFixture.SESSION));
        city.approve(id);
        refused(ProblemType.GATE_CLOSED,
                () -> city.perform("UserTask_IssueNotice", id, new PaperForms.Issue(), uncertified));
        city.number(id);
        refused(ProblemType.GATE_CLOSED, () -> city.perform("UserTask_UploadSealedNotice", id,
                new PaperForms.Sealing(city.file(uncertified)), uncertified));
        city.seal(id);
        refused(ProblemType.GATE_CLOSED, () -> city.side(PaperSides.withdraw(Interview.PROCESS), id,
                new PaperForms.Withdrawal("误拟"), uncertified));
        refused(ProblemType.GATE_CLOSED, () -> city.perform("UserTask_ServeNotice", id,
                city.service(city.people.contractor1(), InterviewFixture.MONDAY), uncertified));
        city.serve(id, InterviewFixture.MONDAY);
        refused(ProblemType.GATE_CLOSED, () -> city.side(InterviewActs.POSTPONE, id,
                new InterviewForms.Postponement(LocalDate.of(2026, 7, 24), "09:00", "会议室", "防汛"), uncertified));
        refused(ProblemType.GATE_CLOSED,
                () -> city.side(PaperSides.correctService(Interview.PROCESS), id, new PaperForms.Correction(
                        city.people.contractor1().organisationId(), LocalDate.of(2026, 7, 14), "登记有误",
                        city.file(uncertified)), uncertified));
        city.today(InterviewFixture.SESSION);
        refused(ProblemType.GATE_CLOSED,
                () -> city.perform("UserTask_HoldInterview", id, city.noShow(), uncertified));
        city.hold(id, city.noShow());
        city.report(id, city.people.contractor1());
        refused(ProblemType.GATE_CLOSED, () -> city.perform("UserTask_CheckFulfilment", id,
                new InterviewForms.Check(InterviewFixture.SESSION, true, "已履行", List.of()), uncertified));
        assertThat(city.get(id).state()).isEqualTo(InterviewState.TO_CHECK);
    }

    @Test
    @Clause("行政处罚法 64")
    void shouldTakeALateServiceAndRefuseTheSession() {
        // given a notice of a session on Monday the 20th that is served on the Thursday before
        long id = city.opened(caseId);
        city.propose(id, city.proposal(InterviewFixture.SESSION));
        city.issue(id);
        city.today(LocalDate.of(2026, 7, 16));
        refused(ProblemType.INVALID, () -> city.perform("UserTask_ServeNotice", id,
                city.service(city.people.subcontractor1(), LocalDate.of(2026, 7, 16)), city.people.inspector1()));
        city.serve(id, LocalDate.of(2026, 7, 16));
        assertThat(city.get(id).state()).isEqualTo(InterviewState.NOTIFIED);

        // when the day comes neither a session nor an absence can be written down
        city.today(InterviewFixture.SESSION);
        refused(ProblemType.GATE_CLOSED, () -> city.hold(id, city.held(Optional.empty())));
        refused(ProblemType.GATE_CLOSED, () -> city.hold(id, city.noShow()));

        // then the session is moved, once, and called off where that does not help
        city.postpone(id, LocalDate.of(2026, 7, 24));
        city.issue(id);
        city.today(LocalDate.of(2026, 7, 22));
        city.serve(id, LocalDate.of(2026, 7, 22));
        refused(ProblemType.GATE_CLOSED, () -> city.postpone(id, LocalDate.of(2026, 7, 31)));
        city.today(LocalDate.of(2026, 7, 24));
        refused(ProblemType.GATE_CLOSED, () -> city.hold(id, city.held(Optional.empty())));
        city.callOff(id);
        refused(ProblemType.WRONG_STATE, () -> city.callOff(id));
    }

    @Test
    @Clause({ "JY-3.2c", "行政处罚法 9", "行政处罚法 64" })
    void shouldRefuseMinutesThatAreNotWhole() {
        long id = city.notified(caseId);
        city.today(LocalDate.of(2026, 7, 17));
        refused(ProblemType.GATE_CLOSED, () -> city.hold(id, city.held(Optional.empty())));
        city.today(InterviewFixture.SESSION);
        Minutes held = city.held(Optional.empty());
        Minutes away = city.noShow();
        refused(ProblemType.INVALID, () -> city.hold(id, city.held(Optional.of(InterviewFixture.SESSION))));
        refused(ProblemType.INVALID, () -> city.hold(id, with(held, Optional.empty(), held.promise())));
        refused(ProblemType.INVALID, () -> city.hold(id, with(held, held.stated(), Optional.empty())));
        refused(ProblemType.INVALID, () -> city.hold(id, with(away, Optional.empty(), Optional.of("承诺"))));
        refused(ProblemType.INVALID, () -> city.hold(id, new Minutes(Session.HELD, held.head(), Optional.empty(),
                Optional.empty(), held.attendees(), Optional.empty(), held.facts(), "责令停工", held.stated(),
                held.statement(), held.promise(), Optional.empty(), held.signed(), Optional.empty(),
                held.recordFileId())));
        refused(ProblemType.FORBIDDEN, () -> city.perform("UserTask_HoldInterview", id, held,
                city.people.caseOfficer()));
        assertThat(city.get(id).state()).isEqualTo(InterviewState.NOTIFIED);
        city.hold(id, with(held, Optional.of(InterviewForms.Statement.REFUSED), held.promise()));
        assertThat(city.get(id).state()).isEqualTo(InterviewState.COMMITMENT_DUE);
    }

    private static Minutes with(Minutes one, Optional<InterviewForms.Statement> stated, Optional<String> promise) {
        return new Minutes(one.session(), one.head(), one.proxyReason(), one.proxyFileId(), one.attendees(),
                one.absence(), one.facts(), one.requirements(), stated, one.statement(), promise, one.promisedOn(),
                one.signed(), one.unsigned(), one.recordFileId());
    }

    @Test
    @Clause("A7")
    void shouldFindNothingBrokenWhileThePartyHasTime() {
        long id = city.notified(caseId);
        city.today(InterviewFixture.SESSION);
        city.hold(id, city.held(Optional.empty()));
        refused(ProblemType.NOT_FOUND, () -> city.report(id, city.people.subcontractor1()));
        refused(ProblemType.NOT_FOUND, () -> city.report(id, city.people.inspector1()));
        refused(ProblemType.WRONG_STATE, () -> city.reportLate(id, city.people.contractor1()));
        city.report(id, city.people.contractor1());
        refused(ProblemType.WRONG_STATE, () -> city.report(id, city.people.contractor1()));
        refused(ProblemType.WRONG_STATE, () -> city.reportLate(id, city.people.contractor1()));
        refused(ProblemType.GATE_CLOSED, () -> city.check(id, InterviewFixture.SESSION, false));
        refused(ProblemType.INVALID, () -> city.check(id, LocalDate.of(2026, 7, 17), true));
        refused(ProblemType.INVALID, () -> city.check(id, LocalDate.of(2026, 7, 28), true));
        city.today(LocalDate.of(2026, 7, 28));
        refused(ProblemType.GATE_CLOSED, () -> city.check(id, LocalDate.of(2026, 7, 27), false));
        city.check(id, LocalDate.of(2026, 7, 28), false);
        assertThat(city.get(id).state()).isEqualTo(InterviewState.UNFULFILLED);
    }

    @Test
    void shouldHaveTheAuthorityWaitAndThePartyReportWhileTheCaseIsSuspended() {
        long id = city.notified(caseId);
        suspend();
        refused(ProblemType.WRONG_STATE, () -> city.postpone(id, LocalDate.of(2026, 7, 24)));
        refused(ProblemType.WRONG_STATE, () -> city.callOff(id));
        resume();
        city.today(InterviewFixture.SESSION);
        city.hold(id, city.held(Optional.empty()));
        suspend();
        city.report(id, city.people.contractor1());
        assertThat(city.get(id).state()).isEqualTo(InterviewState.TO_CHECK);
        refused(ProblemType.WRONG_STATE, () -> city.check(id, InterviewFixture.SESSION, true));
    }

    @Test
    void shouldLetNobodyElseMoveItOrCallItOff() {
        long id = city.notified(caseId);
        refused(ProblemType.FORBIDDEN, () -> city.side(InterviewActs.CALL_OFF, id,
                new InterviewForms.CallingOff("不再需要"), city.people.inspector1()));
        refused(ProblemType.INVALID, () -> city.side(InterviewActs.CALL_OFF, id, new InterviewForms.CallingOff(" "),
                city.people.caseOfficer()));
        refused(ProblemType.FORBIDDEN, () -> city.side(InterviewActs.POSTPONE, id,
                new InterviewForms.Postponement(LocalDate.of(2026, 7, 24), "09:00", "会议室", "防汛"),
                city.people.caseOfficer()));
        refused(ProblemType.NOT_FOUND, () -> city.side(PaperSides.acknowledge(Interview.PROCESS), id, new PaperForms.Receipt(),
                city.people.subcontractor1()));
        city.side(PaperSides.acknowledge(Interview.PROCESS), id, new PaperForms.Receipt(), city.people.contractor1());
        assertThat(city.get(id).state()).isEqualTo(InterviewState.NOTIFIED);
    }

    @Test
    @Clause("D-5")
    void shouldKeepItsCaseOpen() {
        // given a case whose order is done, and an interview that is not
        OrderStage.Staged order = orders.issued("V03");
        orders.serve(order);
        orders.answer(order);
        orders.accept(order);
        long id = city.openedForProgress(Long.parseLong(order.caseId()));

        // then
        refused(ProblemType.WRONG_STATE, () -> orders.close(order));
        city.callOff(id);
        orders.close(order);
        refused(ProblemType.WRONG_STATE, () -> city.openedForProgress(Long.parseLong(order.caseId())));
    }

    private void suspend() {
        city.tx(() -> {
            suspending.suspend(caseId, files.get(caseId).version(), "不可抗力", city.people.caseOfficer());
            return true;
        });
    }

    private void resume() {
        city.tx(() -> {
            suspending.resume(caseId, files.get(caseId).version(), "恢复", city.people.caseOfficer());
            return true;
        });
    }

    private void refusedToOpen(ProblemType type, NewInterview opened, Actor officer) {
        int facts = timeline.of(caseId, city.people.leader(), 0, 500).size();
        refused(type, () -> city.open(caseId, opened, officer));
        assertThat(timeline.of(caseId, city.people.leader(), 0, 500)).hasSize(facts);
    }

    private static void refused(ProblemType type, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DubanProblem.class, problem -> {
            assertThat(problem.type()).isEqualTo(type);
            assertThat(List.of(problem.detail().zh(), problem.detail().en())).noneMatch(String::isBlank);
        });
    }
}
