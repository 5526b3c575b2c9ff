package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.casefile.CaseFiles;
import org.duban.casefile.DeadlineState;
import org.duban.casefile.ElectronicConsents;
import org.duban.casefile.ServiceMethod;
import org.duban.casefile.SuspendingCase;
import org.duban.measure.CorrectionDecision;
import org.duban.measure.CorrectionReviews;
import org.duban.measure.PaperForms;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;
import org.duban.shared.Clause;
import org.duban.testsupport.DomainProfile;
import org.duban.violation.NewFinding;
import org.duban.violation.OpeningCase.Opening;
import org.duban.violation.Violation.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(DomainProfile.class)
class RectificationRefusalTest {

    private final OrderFixture city;
    private final Opinions opinions;
    private final CorrectionReviews reviews;
    private final SuspendingCase suspending;
    private final ElectronicConsents consents;
    private final CaseFiles files;

    RectificationRefusalTest(OrderFixture city, Opinions opinions, CorrectionReviews reviews, SuspendingCase suspending,
            ElectronicConsents consents, CaseFiles files) {
        this.city = city;
        this.opinions = opinions;
        this.reviews = reviews;
        this.suspending = suspending;
        this.consents = consents;
        this.files = files;
    }

    @AfterEach
    void giveTimeBack() {
        city.giveTimeBack();
    }

    @Test
    void shouldRefuseACaseWithoutFindings() {
        city.today(OrderFixture.SERVED);
        refused(ProblemType.INVALID, () -> city.open());
    }

    @Test
    @Clause({ "JY-2.3.2a", "JY-2.3.4" })
    void shouldRefuseFindingsThatNoOrderCanCorrect() {
        city.today(OrderFixture.SERVED);
        Actor gc = city.people.contractor1();
        refused(ProblemType.INVALID, () -> city.open(city.finding("V99", gc)));
        refused(ProblemType.GATE_CLOSED, () -> city.open(city.finding("V26", gc)));
        refused(ProblemType.INVALID, () -> city.open(city.finding("V15", gc)));
        refused(ProblemType.INVALID, () -> city.open(city.finding("V03", city.people.contractor2())));
        refused(ProblemType.INVALID, () -> city.open(new NewFinding(new Finding("V03", "事实", "地点",
                LocalDate.of(2026, 7, 14), gc.organisationId()), Optional.empty())));
    }

    @Test
    @Clause("行政处罚法 42")
    void shouldRefuseOneOfficerAloneAndOfficersWithoutCertificate() {
        city.today(OrderFixture.SERVED);
        Actor gc = city.people.contractor1();
        Opening alone = new Opening(city.site(), List.of(city.finding("V03", gc)),
                city.people.inspector1().personId(), Optional.empty());
        Opening uncertified = new Opening(city.site(), List.of(city.finding("V03", gc)),
                city.people.uncertified().personId(), Optional.empty());
        refused(ProblemType.GATE_CLOSED, () -> city.tx(() -> city.opening.open(alone, city.people.inspector1())));
        refused(ProblemType.INVALID, () -> city.tx(() -> city.opening.open(uncertified, city.people.inspector1())));
        refused(ProblemType.GATE_CLOSED,
                () -> city.tx(() -> city.opening.open(city.newOrder(city.finding("V03", gc)),
                        city.people.uncertified())));
        refused(ProblemType.FORBIDDEN,
                () -> city.tx(() -> city.opening.open(city.newOrder(city.finding("V03", gc)), city.people.leader())));
    }

    @Test
    @Clause({ "JY-2.6.5", "A9" })
    void shouldKeepThirtyDaysForTheGuaranteeAndNoLess() {
        city.today(OrderFixture.SERVED);
        long order = city.open(city.finding("V17", city.people.builder1()));
        assertThat(city.items(order).getFirst().days()).isEqualTo(30);
        refused(ProblemType.INVALID, () -> city.tx(() -> city.acts.submit(order,
                city.draft(order, Optional.of(31)), city.people.inspector1())));
        city.issued(order);
        city.serve(order, city.people.builder1(), OrderFixture.SERVED);
        refused(ProblemType.GATE_CLOSED, () -> ask(order, 1, 7, city.people.builder1()));
    }

    @Test
    @Clause("行政处罚法 9")
    void shouldRefuseAPenaltyInAnOrderToCorrect() {
        city.today(OrderFixture.SERVED);
        long order = city.opened("V03");
        punishes(order, "items.0.requirement", "限期改正并处罚款五万元", "站", "联系人");
        punishes(order, "items.0.requirement", "責令項目停、工", "站", "联系人");
        punishes(order, "reportTo", "停用不合格设备", "站，并暂停施工", "联系人");
        punishes(order, "contact", "停用不合格设备", "站", "联系人（给予警告）");
        assertThat(city.order(order).state()).isEqualTo(OrderState.DRAFT);
        city.tx(() -> city.acts.submit(order, draft(order, "停用不合格设备，停止安排未登记人员上岗", "站", "联系人"),
                city.people.inspector1()));
        assertThat(city.order(order).state()).isEqualTo(OrderState.SUBMITTED);
    }

    private void punishes(long order, String field, String requirement, String reportTo, String contact) {
        assertThatThrownBy(() -> city.tx(() -> city.acts.submit(order, draft(order, requirement, reportTo, contact),
                city.people.inspector1()))).isInstanceOfSatisfying(DubanProblem.class, problem -> assertThat(
                        problem.violations()).extracting(DubanProblem.Violation::field).containsExactly(field));
    }

    private DraftingOrder.Draft draft(long order, String requirement, String reportTo, String contact) {
        return new DraftingOrder.Draft(List.of(new DraftingOrder.DraftItem(city.item(order, 1), "事实", "地点", requirement, 7)),
                Optional.empty(), reportTo, contact);
    }

    @Test
    void shouldRefuseAnotherPeriodThanTheLawAllows() {
        city.today(OrderFixture.SERVED);
        long order = city.opened("V03", "V01");
        refused(ProblemType.INVALID, () -> city.tx(
                () -> city.acts.submit(order, city.draft(order, Optional.of(5)), city.people.inspector1())));
        city.tx(() -> city.acts.submit(order, city.draft(order, Optional.of(9)), city.people.inspector1()));
        assertThat(city.items(order)).allMatch(one -> one.days() == 9);
    }

    @Test
    void shouldRefuseToSkipApprovalSealOrService() {
        city.today(OrderFixture.SERVED);
        long order = city.opened("V03");
        refused(ProblemType.WRONG_STATE,
                () -> city.tx(() -> city.acts.issue(order, city.people.inspector1())));
        long scan = city.file(city.people.inspector1());
        city.drafted(order);
        refused(ProblemType.FORBIDDEN, () -> city.tx(() -> city.acts.approve(order, city.people.inspector2())));
        city.tx(() -> city.acts.approve(order, city.people.leader()));
        refused(ProblemType.WRONG_STATE, () -> city.tx(() -> city.acts.seal(order, scan, city.people.inspector1())));
        city.tx(() -> city.acts.issue(order, city.people.inspector1()));
        refused(ProblemType.WRONG_STATE, () -> city.tx(() -> city.acts.issue(order, city.people.inspector1())));
        refused(ProblemType.WRONG_STATE, () -> city.serve(order, city.people.contractor1(), OrderFixture.SERVED));
        city.tx(() -> city.acts.seal(order, scan, city.people.inspector1()));
        refused(ProblemType.NOT_FOUND, () -> city.answer(order, city.people.contractor1(), city.item(order, 1)));
    }

    @Test
    @Clause({ "民诉法 87–95", "民诉法 90" })
    void shouldRefuseServiceWithoutWhatItsMethodNeeds() {
        city.today(OrderFixture.SERVED);
        long order = city.opened("V03");
        city.issued(order);
        Actor gc = city.people.contractor1();
        refused(ProblemType.INVALID, () -> serve(order, gc, ServiceMethod.MAIL, OrderFixture.SERVED));
        refused(ProblemType.INVALID, () -> serve(order, gc, ServiceMethod.LEFT, OrderFixture.SERVED));
        refused(ProblemType.INVALID, () -> serve(order, gc, ServiceMethod.ANNOUNCEMENT, OrderFixture.SERVED.plusDays(1)));
        refused(ProblemType.INVALID, () -> serve(order, gc, ServiceMethod.ANNOUNCEMENT, OrderFixture.SERVED.minusDays(1)));
        refused(ProblemType.INVALID, () -> city.serve(order, city.people.contractor2(), OrderFixture.SERVED));
        city.tx(() -> consents.record(false, "a@example.org", gc));
        refused(ProblemType.GATE_CLOSED, () -> serve(order, gc, ServiceMethod.ELECTRONIC, OrderFixture.SERVED));
        city.tx(() -> consents.record(true, "a@example.org", gc));
        assertThat(serve(order, gc, ServiceMethod.ELECTRONIC, OrderFixture.SERVED).all()).isTrue();
    }

    @Test
    @Clause("民诉法 87–95")
    void shouldLeaveAnOrderOnlyBeforeAWitnessOrACamera() {
        city.today(OrderFixture.SERVED);
        long order = city.opened("V03");
        city.issued(order);
        refused(ProblemType.INVALID, () -> leave(order, Optional.empty()));
        assertThat(leave(order, Optional.of("社区居委会 王芳")).all()).isTrue();
    }

    private OrderActs.Served leave(long order, Optional<String> witness) {
        PaperForms.Service left = new PaperForms.Service(city.people.contractor1().organisationId(),
                ServiceMethod.LEFT, OrderFixture.SERVED, Optional.empty(), Optional.of("项目部"), witness,
                Optional.of("负责人拒绝签收"), Optional.empty(), city.file(city.people.inspector1()));
        return city.tx(() -> city.acts.serve(order, left, city.people.inspector1()));
    }

    @Test
    @Clause("民诉法 87–95")
    void shouldCountPublicNoticeFromThirtyDaysAfterPublication() {
        city.at("2026-06-08T10:00:00+08:00");
        long order = city.opened("V03");
        city.issued(order);
        serve(order, city.people.contractor1(), ServiceMethod.ANNOUNCEMENT, LocalDate.of(2026, 6, 8));
        assertThat(city.deadline(order, 1).startDay()).isEqualTo(LocalDate.of(2026, 7, 8));
        assertThat(city.deadline(order, 1).due().required()).isEqualTo(LocalDate.of(2026, 7, 15));
    }

    @Test
    void shouldRefuseTheItemsOfOthersAndAnotherAnswerOnceThePeriodIsOver() {
        long order = city.served("V03", "V04");
        refused(ProblemType.NOT_FOUND, () -> city.answer(order, city.people.contractor2(), city.item(order, 1)));
        refused(ProblemType.NOT_FOUND, () -> city.answer(order, city.people.subcontractor1(), city.item(order, 1)));
        city.answer(order, city.people.contractor1(), city.item(order, 1));
        city.answer(order, city.people.contractor1(), city.item(order, 1));
        refused(ProblemType.INVALID, () -> city.answer(order, city.people.contractor1()));
        city.at("2026-07-21T00:00:00+08:00");
        refused(ProblemType.WRONG_STATE, () -> city.answer(order, city.people.contractor1(), city.item(order, 1)));
    }

    @Test
    @Clause("JY-2.2.4b")
    void shouldRefuseAnExtensionOneSecondAfterTheEndAndTakeItOneSecondBefore() {
        long order = city.served("V03", "V04");
        city.at("2026-07-20T23:59:58+08:00");
        long request = ask(order, 1, 7, city.people.contractor1());
        city.at("2026-07-21T00:00:01+08:00");
        refused(ProblemType.WRONG_STATE, () -> ask(order, 2, 7, city.people.contractor1()));
        city.at("2026-07-21T09:00:00+08:00");
        assertThat(city.lapse(order)).isEqualTo(1);
        assertThat(city.deadline(order, 1).state()).isEqualTo(DeadlineState.RUNNING);
        city.tx(() -> city.acts.decideExtension(request, false, 0, "理由不充分", city.people.leader()));
        city.lapse(order);
        assertThat(city.deadline(order, 1).state()).isEqualTo(DeadlineState.MISSED);
    }

    @Test
    @Clause("JY-2.2.4a")
    void shouldRefuseExtensionsThatAreTooLongRepeatedForFraudOrNotOnesOwn() {
        long order = city.served("V03", "V05");
        Actor gc = city.people.contractor1();
        refused(ProblemType.INVALID, () -> ask(order, 1, 8, gc));
        refused(ProblemType.GATE_CLOSED, () -> ask(order, 2, 1, gc));
        refused(ProblemType.NOT_FOUND, () -> ask(order, 1, 3, city.people.contractor2()));
        long request = ask(order, 1, 7, gc);
        refused(ProblemType.FORBIDDEN,
                () -> city.tx(() -> city.acts.decideExtension(request, true, 7, "同意", city.people.inspector1())));
        refused(ProblemType.INVALID,
                () -> city.tx(() -> city.acts.decideExtension(request, true, 8, "同意", city.people.leader())));
        city.tx(() -> city.acts.decideExtension(request, true, 5, "同意", city.people.leader()));
        refused(ProblemType.WRONG_STATE,
                () -> city.tx(() -> city.acts.decideExtension(request, true, 5, "同意", city.people.leader())));
        refused(ProblemType.WRONG_STATE, () -> ask(order, 1, 2, gc));
    }

    @Test
    @Clause("行政处罚法 42")
    void shouldRefuseTheFirstOfficerAsSecondAndNeedEveryVerdict() {
        long order = city.served("V03", "V04");
        city.answer(order, city.people.contractor1(), city.item(order, 1), city.item(order, 2));
        refused(ProblemType.INVALID, () -> city.reinspect(order, city.verdict(city.item(order, 1), Verdict.ACCEPTED)));
        city.reinspect(order, city.verdict(city.item(order, 1), Verdict.ACCEPTED),
                city.verdict(city.item(order, 2), Verdict.ACCEPTED));
        refused(ProblemType.GATE_CLOSED, () -> city.tx(() -> city.acts.agree(order, city.people.inspector1())));
        refused(ProblemType.INVALID, () -> city.tx(() -> city.acts.disagree(order, " ", city.people.inspector2())));
        city.tx(() -> city.acts.disagree(order, "证据不足", city.people.inspector2()));
        assertThat(city.order(order).state()).isEqualTo(OrderState.REINSPECTION);
    }

    @Test
    void shouldNotRefuseAnItemThatStillRuns() {
        long order = city.served("V03", "V04");
        long request = ask(order, 2, 7, city.people.contractor1());
        city.tx(() -> city.acts.decideExtension(request, true, 7, "同意", city.people.leader()));
        city.answer(order, city.people.contractor1(), city.item(order, 1));
        refused(ProblemType.INVALID, () -> city.reinspect(order, city.verdict(city.item(order, 1), Verdict.ACCEPTED),
                city.verdict(city.item(order, 2), Verdict.REFUSED)));
        city.reinspect(order, city.verdict(city.item(order, 1), Verdict.ACCEPTED),
                city.verdict(city.item(order, 2), Verdict.NOT_APPLICABLE));
        assertThat(city.confirm(order).closeCase()).isTrue();
        assertThat(city.deadline(order, 2).state()).isEqualTo(DeadlineState.CANCELLED);
    }

    @Test
    void shouldRefuseWhatNeedsARunningCase() {
        long order = city.served("V03");
        long caseId = city.order(order).dossierId();
        city.tx(() -> suspending.suspend(caseId, files.get(caseId).version(), "不可抗力", city.people.leader()));
        refused(ProblemType.WRONG_STATE,
                () -> city.correct(order, city.people.contractor1(), LocalDate.of(2026, 7, 14), city.order(order).version()));
        refused(ProblemType.WRONG_STATE, () -> city.tx(() -> city.acts.close(order, "结案", city.people.caseOfficer())));
        city.today(LocalDate.of(2026, 7, 15));
        city.tx(() -> suspending.resume(caseId, files.get(caseId).version(), "恢复", city.people.leader()));
        assertThat(city.deadline(order, 1).due().required()).isEqualTo(LocalDate.of(2026, 7, 22));
        assertThat(city.answer(order, city.people.contractor1(), city.item(order, 1))).isTrue();
    }

    @Test
    void shouldRefuseToCloseWhatIsOpenAndAnythingAfterwards() {
        long order = city.served("V03");
        refused(ProblemType.WRONG_STATE, () -> city.tx(() -> city.acts.close(order, "结案", city.people.caseOfficer())));
        city.answer(order, city.people.contractor1(), city.item(order, 1));
        city.reinspect(order, city.verdict(city.item(order, 1), Verdict.ACCEPTED));
        city.confirm(order);
        refused(ProblemType.FORBIDDEN, () -> city.tx(() -> city.acts.close(order, "结案", city.people.inspector1())));
        city.tx(() -> city.acts.close(order, "结案", city.people.caseOfficer()));
        refused(ProblemType.WRONG_STATE, () -> city.tx(() -> city.acts.close(order, "结案", city.people.caseOfficer())));
        refused(ProblemType.WRONG_STATE, () -> city.answer(order, city.people.contractor1(), city.item(order, 1)));
    }

    @Test
    @Clause("JY-2.3.3b")
    void shouldNoteTheSupervisorsSilenceAndLetNobodyElseSpeak() {
        long order = city.served("V03");
        city.answer(order, city.people.contractor1(), city.item(order, 1));
        long answer = (Long) city.engine().of(city.order(order).dossierId(), "rectification.answer-received").getFirst()
                .variables().get("answerId");
        refused(ProblemType.NOT_FOUND, () -> city.tx(() -> city.acts.give(answer, true, "属实", city.people.contractor1())));
        city.at("2026-07-16T09:00:00+08:00");
        city.lapse(order);
        assertThat(opinions.of(answer).orElseThrow().state()).isEqualTo(Opinion.State.SILENT);
        assertThat(city.engine().of(city.order(order).dossierId(), "rectification.opinion-closed")).hasSize(1)
                .allMatch(one -> one.key().endsWith("/rectification/1/" + answer));
        refused(ProblemType.WRONG_STATE, () -> city.tx(() -> city.acts.give(answer, true, "属实", city.people.supervisor1())));
    }

    @Test
    void shouldPutWhatWasBegunOnAWrongServiceDateToReview() {
        long order = city.served("V03");
        city.at("2026-07-21T09:00:00+08:00");
        city.lapse(order);
        refused(ProblemType.STALE_VERSION, () -> city.correct(order, city.people.contractor1(), LocalDate.of(2026, 7, 15), 0));
        long correction = city.correct(order, city.people.contractor1(), LocalDate.of(2026, 7, 15),
                city.order(order).version());
        assertThat(city.deadline(order, 1).state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(city.deadline(order, 1).due().required()).isEqualTo(LocalDate.of(2026, 7, 22));
        assertThat(city.overdueSince(order, city.people.leader())).isEmpty();
        assertThat(reviews.find(correction).orElseThrow().begun()).hasSize(2);
        assertThat(city.engine().of(city.order(order).dossierId(), "rectification.service-corrected")).hasSize(1);
        city.tx(() -> city.acts.review(correction, CorrectionDecision.UPHOLD, "撤销逾期认定", city.people.caseOfficer()));
        refused(ProblemType.WRONG_STATE,
                () -> city.tx(() -> city.acts.review(correction, CorrectionDecision.UPHOLD, "再次", city.people.caseOfficer())));
        city.tx(() -> city.acts.decideNextStep(order, NextStep.REINSPECT, "已更正", city.people.caseOfficer()));
        assertThat(city.order(order).state()).isEqualTo(OrderState.IN_PROGRESS);
    }

    private long ask(long order, int position, int days, Actor party) {
        return city.tx(() -> city.acts.ask(order, city.item(order, position), days, "需要时间", party));
    }

    private OrderActs.Served serve(long order, Actor party, ServiceMethod method, LocalDate day) {
        PaperForms.Service service = new PaperForms.Service(party.organisationId(), method, day, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                city.file(city.people.inspector1()));
        return city.tx(() -> city.acts.serve(order, service, city.people.inspector1()));
    }

    private static void refused(ProblemType type, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DubanProblem.class, problem -> {
            assertThat(problem.type()).isEqualTo(type);
            assertThat(problem.detail().zh()).isNotBlank();
            assertThat(problem.detail().en()).isNotBlank();
        });
    }
}
