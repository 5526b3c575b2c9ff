package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.calendar.DueDay;
import org.duban.casefile.CaseFiles;
import org.duban.casefile.DeadlineState;
import org.duban.casefile.Punctuality;
import org.duban.document.DocumentKind;
import org.duban.document.Documents;
import org.duban.document.Files;
import org.duban.document.IssuedDocument;
import org.duban.document.NewFile;
import org.duban.measure.MoreTime;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.rectification.Answers.ItemAnswer;
import org.duban.rectification.Reinspecting.ItemVerdict;
import org.duban.security.Actor;
import org.duban.security.Memberships;
import org.duban.security.Role;
import org.duban.shared.Clause;
import org.duban.task.TaskDirectory;
import org.duban.testsupport.DomainProfile;
import org.duban.testsupport.Pdfs;
import org.duban.violation.NewFinding;
import org.duban.violation.OpeningCase.Opening;
import org.duban.violation.Violation.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What nobody expects: long reasons, rare characters, the same file twice, a case closed quickly, a wrong notice. */
@QuarkusTest
@TestProfile(DomainProfile.class)
class RectificationEdgeTest {

    private final OrderFixture city;
    private final Opinions opinions;
    private final MoreTime time;
    private final Documents documents;
    private final Files files;
    private final CaseFiles cases;
    private final TaskDirectory directory;
    private final Memberships memberships;

    RectificationEdgeTest(OrderFixture city,
            Opinions opinions, MoreTime time, Documents documents, Files files,
            CaseFiles cases, TaskDirectory directory, Memberships memberships) {
        this.city = city;
        this.opinions = opinions;
        this.time = time;
        this.documents = documents;
        this.files = files;
        this.cases = cases;
        this.directory = directory;
        this.memberships = memberships;
    }

    @AfterEach
    void giveTimeBack() {
        city.giveTimeBack();
    }

    @Test
    void shouldKeepTheLongestReasonsWhole() {
        city.today(OrderFixture.SERVED);
        long order = city.opened("V03");
        city.drafted(order);
        city.tx(() -> city.acts.reject(order, "理".repeat(1000), city.people.leader()));
        assertThat(city.order(order).notices().getFirst().sentBack()).contains("理".repeat(1000));

        long closed = city.served("V03");
        city.answer(closed, city.people.contractor1(), city.item(closed, 1));
        city.reinspect(closed, city.verdict(city.item(closed, 1), Verdict.ACCEPTED));
        city.confirm(closed);
        city.tx(() -> city.acts.close(closed, "结".repeat(2000), city.people.caseOfficer(), city.people.leader()));
        assertThat(city.tx(() -> cases.get(city.order(closed).dossierId()).conclusion())).contains("结".repeat(2000));
    }

    @Test
    void shouldRefuseWordsThatCannotBePrintedWhileSomebodyCanChangeThem() {
        city.today(OrderFixture.SERVED);
        Actor gc = city.people.contractor1();
        long draft = city.open(new NewFinding(new Finding("V03", "工人𠮷某未登记", "门卫室", city.day(),
                gc.organisationId()), Optional.empty()));
        refused(ProblemType.INVALID, () -> city.drafted(draft));
        assertThat(city.order(draft).state()).isEqualTo(OrderState.DRAFT);

        long order = city.served("V03");
        long item = city.item(order, 1);
        ItemAnswer unprintable = new ItemAnswer(item, "已整改👍", "李某", city.day(), List.of(city.file(gc)));
        refused(ProblemType.INVALID, () -> city.tx(() -> city.acts.answer(order, List.of(unprintable), gc)));
        assertThat(city.items(order).getFirst().state()).isEqualTo(ItemState.OPEN);

        city.answer(order, gc, item);
        refused(ProblemType.INVALID, () -> city.reinspect(order,
                new ItemVerdict(item, Verdict.ACCEPTED, "合格✅", List.of())));
        assertThat(city.order(order).state()).isEqualTo(OrderState.REINSPECTION);
    }

    @Test
    void shouldPrintAFileNameThatTheFontsLackWithAMarkInItsPlace() {
        long order = city.served("V03");
        Actor gc = city.people.contractor1();
        long photo = city.tx(() -> files.store(NewFile.of("照片😀.pdf", "application/pdf",
                new ByteArrayInputStream(Pdfs.page())), gc).id());
        city.tx(() -> city.acts.answer(order, List.of(
                new ItemAnswer(city.item(order, 1), "已整改", "李某", city.day(), List.of(photo))), gc));
        long answer = opinions.ofOrder(order).getFirst().answerId();

        city.tx(() -> city.acts.give(answer, true, "同意", city.people.supervisor1()));

        assertThat(papers(order, RectificationReport.KIND)).singleElement()
                .satisfies(report -> assertThat(report.data().toString()).contains("照片〓.pdf"));
    }

    @Test
    void shouldTakeTheSameFilesAgainAfterADisagreement() {
        long order = city.served("V03");
        long item = city.item(order, 1);
        city.answer(order, city.people.contractor1(), item);
        List<Long> photo = List.of(city.file(city.people.inspector1()));
        city.reinspect(order, new ItemVerdict(item, Verdict.REFUSED, "未联网", photo));
        city.tx(() -> city.acts.disagree(order, "请再核实", city.people.inspector2()));

        city.reinspect(order, new ItemVerdict(item, Verdict.ACCEPTED, "已联网", photo));

        assertThat(city.order(order).state()).isEqualTo(OrderState.REINSPECTED);
    }

    @Test
    void shouldHaveTheAnswerOnPaperWhenTheCaseIsClosedBeforeTheSupervisorSpoke() {
        long order = city.served("V03");
        city.answer(order, city.people.contractor1(), city.item(order, 1));
        city.reinspect(order, city.verdict(city.item(order, 1), Verdict.ACCEPTED));
        city.confirm(order);

        city.tx(() -> city.acts.close(order, "整改完毕", city.people.caseOfficer(), city.people.leader()));

        assertThat(papers(order, RectificationReport.KIND)).hasSize(1);
    }

    @Test
    void shouldRefuseFindingsThatSayNothingOrLieInAnotherAge() {
        city.today(OrderFixture.SERVED);
        refused(ProblemType.INVALID, () -> open(" ", "门卫室", city.day()));
        refused(ProblemType.INVALID, () -> open("长".repeat(2001), "门卫室", city.day()));
        refused(ProblemType.INVALID, () -> open("事实", " ", city.day()));
        refused(ProblemType.INVALID, () -> open("事实", "门卫室", LocalDate.of(0, 1, 1)));
        refused(ProblemType.INVALID, () -> open("事实", "门卫室", LocalDate.of(-1, 1, 1)));
        refused(ProblemType.INVALID, () -> open("事实", "门卫室", LocalDate.of(2015, 3, 1)));
        refused(ProblemType.INVALID, () -> open("事实", "门卫室", LocalDate.of(2026, 6, 4)));
        assertThat(open("事实", "门卫室", LocalDate.of(2026, 6, 5))).isPositive();
    }

    @Test
    void shouldRefuseACorrectionDoneBeforeItWasFound() {
        long order = city.served("V03");
        ItemAnswer early = new ItemAnswer(city.item(order, 1), "已整改", "李某", OrderFixture.SERVED.minusDays(1),
                List.of(city.file(city.people.contractor1())));
        refused(ProblemType.INVALID,
                () -> city.tx(() -> city.acts.answer(order, List.of(early), city.people.contractor1())));
    }

    @Test
    void shouldRefuseToAskForMoreTimeWithoutAReason() {
        long order = city.served("V03");
        refused(ProblemType.INVALID, () -> ask(order, 1, " "));
        refused(ProblemType.INVALID, () -> ask(order, 1, "长".repeat(901)));
        assertThat(ask(order, 1, "材料采购")).isPositive();
    }

    @Test
    @Clause("JY-2.2.4b")
    void shouldTakeARequestForMoreTimeWhileTheSecondOfficerHasYetToSpeak() {
        long order = city.served("V01", "V03");
        city.today(OrderFixture.SERVED.plusDays(4));
        assertThat(city.lapse(order)).isEqualTo(1);
        city.tx(() -> city.acts.decideNextStep(order, NextStep.REINSPECT, "现场查看", city.people.caseOfficer()));
        city.reinspect(order, city.verdict(city.item(order, 1), Verdict.REFUSED));
        assertThat(city.order(order).state()).isEqualTo(OrderState.REINSPECTED);

        ask(order, 2, "材料采购");

        city.confirm(order);
        assertThat(city.deadline(order, 2).held()).isTrue();
    }

    @Test
    void shouldTellTheLeaderByWhichDayHeDecides() {
        long order = city.served("V03");
        long request = ask(order, 1, "材料采购");

        assertThat(time.dueOn(request)).contains(DueDay.on(LocalDate.of(2026, 7, 16)));
    }

    @Test
    void shouldNotLayACaseOfficersTaskBeforeSomebodyWhoHasGotAnotherPost() {
        Actor officer = city.people.caseOfficer();
        post(officer, Role.CASE_OFFICER);
        city.today(OrderFixture.SERVED);
        Opening opened = new Opening(city.site(), List.of(city.finding("V03", city.people.contractor1())),
                city.people.inspector2().personId(), Optional.of(officer.personId()));
        long order = city.tx(() -> city.opening.open(opened, city.people.inspector1()).begun());
        assertThat(directory.assignee(city.order(order).episode(), Role.CASE_OFFICER.key(), Map.of()))
                .contains(officer.personId());

        post(officer, Role.INSPECTOR);

        assertThat(directory.assignee(city.order(order).episode(), Role.CASE_OFFICER.key(), Map.of())).isEmpty();
        assertThatThrownBy(() -> city.tx(() -> city.opening.open(opened, city.people.inspector1())))
                .isInstanceOfSatisfying(DubanProblem.class, problem -> assertThat(problem.violations())
                        .extracting(DubanProblem.Violation::field).containsExactly("caseOfficer"));
        post(officer, Role.CASE_OFFICER);
    }

    private void post(Actor officer, Role role) {
        city.tx(() -> memberships.findById(officer.personId()).rolesSeen(Set.of(Role.REGULATOR.key(), role.key())));
    }

    @Test
    @Clause("JY-2.2.4b")
    void shouldHoldNothingForARequestThatTheAnswerMadePointless() {
        long order = servedLater();
        ask(order, 1, "材料采购");
        city.today(LocalDate.of(2026, 7, 21));
        city.answer(order, city.people.contractor1(), city.item(order, 1));
        assertThat(city.deadline(order, 1).held()).isFalse();
        assertThat(city.deadline(order, 1).punctuality()).contains(Punctuality.IN_TIME);

        city.correct(order, city.people.contractor1(), OrderFixture.SERVED);

        assertThat(city.deadline(order, 1).punctuality()).contains(Punctuality.LATE);
        city.lapse(order);
        assertThat(city.deadline(order, 1).state()).isEqualTo(DeadlineState.MISSED);
    }

    private long servedLater() {
        city.today(OrderFixture.SERVED);
        long order = city.opened("V03");
        city.issued(order);
        city.today(LocalDate.of(2026, 7, 15));
        city.serve(order, city.people.contractor1(), LocalDate.of(2026, 7, 15));
        return order;
    }

    private long open(String facts, String place, LocalDate foundOn) {
        return city.open(new NewFinding(new Finding("V03", facts, place, foundOn,
                city.people.contractor1().organisationId()), Optional.empty()));
    }

    private long ask(long order, int position, String reason) {
        return city.tx(() -> city.acts.ask(order, city.item(order, position), 3, reason,
                city.people.contractor1()));
    }

    private List<IssuedDocument> papers(long order, DocumentKind kind) {
        return documents.ofDossier(city.order(order).dossierId()).stream().filter(one -> one.kind().equals(kind)).toList();
    }

    private static void refused(ProblemType type, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DubanProblem.class,
                problem -> assertThat(problem.type()).isEqualTo(type));
    }
}
