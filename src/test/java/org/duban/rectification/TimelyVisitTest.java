package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.duban.casefile.CaseFiles;
import org.duban.casefile.Punctuality;
import org.duban.casefile.SuspendingCase;
import org.duban.document.Documents;
import org.duban.document.IssuedDocument;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.rectification.ConfirmingReinspection.Confirmed;
import org.duban.regulation.Profiles;
import org.duban.security.Actor;
import org.duban.shared.Clause;
import org.duban.testsupport.DomainProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What a visit finds, and what is decided on a lapse, waits until the period is over by which the party could act. */
@QuarkusTest
@TestProfile(DomainProfile.class)
class TimelyVisitTest {

    private final OrderFixture city;
    private final SuspendingCase suspending;
    private final CaseFiles files;
    private final Answers answers;
    private final Documents documents;
    private final Reinspecting reinspecting;
    private final Profiles profiles;

    TimelyVisitTest(OrderFixture city, SuspendingCase suspending, CaseFiles files, Answers answers, Documents documents,
            Reinspecting reinspecting, Profiles profiles) {
        this.city = city;
        this.suspending = suspending;
        this.files = files;
        this.answers = answers;
        this.documents = documents;
        this.reinspecting = reinspecting;
        this.profiles = profiles;
    }

    @AfterEach
    void giveTimeBack() {
        city.giveTimeBack();
    }

    @Test
    void shouldRefuseToFindWantingWhatWasNotDueOnTheDayOfTheVisit() {
        long order = servedLater();
        city.today(LocalDate.of(2026, 7, 18));
        city.answer(order, city.people.contractor1(), city.item(order, 1));

        for (LocalDate day : List.of(LocalDate.of(2026, 7, 14), LocalDate.of(2026, 7, 17))) {
            assertThatThrownBy(() -> city.reinspect(order, day, city.verdict(city.item(order, 1), Verdict.REFUSED)))
                    .isInstanceOfSatisfying(DubanProblem.class, problem -> assertThat(problem.violations())
                            .extracting(DubanProblem.Violation::field).containsExactly("inspectedOn"));
        }

        city.reinspect(order, LocalDate.of(2026, 7, 18), city.verdict(city.item(order, 1), Verdict.REFUSED));
    }

    @Test
    void shouldRefuseAVisitBeforeThePartyHeldTheOrder() {
        long order = servedLater();
        city.today(LocalDate.of(2026, 7, 18));
        city.answer(order, city.people.contractor1(), city.item(order, 1));

        assertThatThrownBy(() -> city.reinspect(order, LocalDate.of(2026, 7, 14),
                city.verdict(city.item(order, 1), Verdict.ACCEPTED))).isInstanceOf(DubanProblem.class);
        city.reinspect(order, LocalDate.of(2026, 7, 16), city.verdict(city.item(order, 1), Verdict.ACCEPTED));
    }

    @Test
    @Clause("JY-2.2.4a")
    void shouldTakeAnAnswerToWhatTheFirstOfficerFoundInOrderAlready() {
        city.today(OrderFixture.SERVED);
        long order = city.opened("V03", "V04");
        city.issued(order);
        city.serve(order, city.people.contractor1(), OrderFixture.SERVED);
        city.tx(() -> city.acts.ask(order, city.item(order, 2), 3, "材料采购", city.people.contractor1()));
        city.answer(order, city.people.contractor1(), city.item(order, 1));
        city.reinspect(order, city.verdict(city.item(order, 1), Verdict.ACCEPTED),
                city.verdict(city.item(order, 2), Verdict.ACCEPTED));

        city.answer(order, city.people.contractor1(), city.item(order, 2));

        assertThat(city.deadline(order, 2).punctuality()).contains(Punctuality.IN_TIME);
        assertThat(city.confirm(order).closeCase()).isTrue();
    }

    @Test
    @Clause({ "JY-2.2.4a", "D-5" })
    void shouldLeaveThePartyItsPeriodWhateverIsFoundBeforeItsEnd() {
        // given thirty days, and an answer on the first of them that does not suffice
        city.today(OrderFixture.SERVED);
        Actor builder = city.people.builder1();
        long order = city.open(city.finding("V17", builder));
        long item = city.item(order, 1);
        city.issued(order);
        city.serve(order, builder, OrderFixture.SERVED);
        city.answer(order, builder, item);

        // when both officers find it wanting on that day
        city.reinspect(order, city.verdict(item, Verdict.REFUSED));
        Confirmed early = city.confirm(order);

        // then nothing is carried on, the party may answer again, and its paper says until when
        assertThat(early).isEqualTo(new Confirmed(true, true, List.of(), false, false));
        assertThat(city.items(order).getFirst().state()).isEqualTo(ItemState.ANSWERED);
        assertThat(city.tx(() -> city.orders.ofCase(city.order(order).dossierId()))).hasSize(1);
        assertThat(papers(order).getLast().data().toString()).contains("期限内可以继续整改并再次报告", "2026-08-12");
        assertThat(city.tx(() -> reinspecting.doableFrom(city.order(order), profiles.inForce("419001", OrderFixture.SERVED))))
                .contains(LocalDate.of(2026, 8, 12));
        city.today(LocalDate.of(2026, 8, 12));
        city.tx(() -> city.acts.answerOutsideTask(order, List.of(city.itemAnswer(item, builder)), builder));
        assertThat(city.tx(() -> reinspecting.doableFrom(city.order(order), profiles.inForce("419001", OrderFixture.SERVED))))
                .isEmpty();
        assertThat(answers.ofItem(item)).hasSize(2)
                .allSatisfy(one -> assertThat(one.punctuality()).isEqualTo(Punctuality.IN_TIME));

        // and what is found after the end counts: the further order begins then
        city.today(LocalDate.of(2026, 8, 13));
        assertThatThrownBy(() -> city.tx(() -> city.acts.answerOutsideTask(order,
                List.of(city.itemAnswer(item, builder)), builder))).isInstanceOfSatisfying(DubanProblem.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.WRONG_STATE));
        city.reinspect(order, city.verdict(item, Verdict.REFUSED));
        assertThat(city.confirm(order).itemsLeft()).isFalse();
        assertThat(papers(order).getLast().data().toString()).contains("未整改 1 项", "本次复查的事项转入下一份限期整改通知书");
        long child = city.tx(() -> city.orders.ofCase(city.order(order).dossierId())).getLast().id();
        city.issued(child);
        city.serve(child, builder, LocalDate.of(2026, 8, 13));
        assertThat(city.deadline(child, 1).due().required()).isAfter(city.deadline(order, 1).due().required());
    }

    @Test
    @Clause("JY-2.2.4a")
    void shouldCloseBeforeTheEndWhatASecondAnswerPutRight() {
        long order = city.served("V03");
        Actor party = city.people.contractor1();
        city.answer(order, party, city.item(order, 1));
        city.reinspect(order, city.verdict(city.item(order, 1), Verdict.PARTLY));
        // while the second officer has yet to speak
        city.tx(() -> city.acts.answerOutsideTask(order, List.of(city.itemAnswer(city.item(order, 1), party)), party));
        city.confirm(order);

        city.reinspect(order, city.verdict(city.item(order, 1), Verdict.ACCEPTED));

        assertThat(city.confirm(order).closeCase()).isTrue();
        assertThat(documents.ofDossier(city.order(order).dossierId())).filteredOn(one -> one.kind()
                .equals(RectificationReport.KIND)).hasSize(2);
    }

    private List<IssuedDocument> papers(long order) {
        return documents.ofDossier(city.order(order).dossierId()).stream()
                .filter(one -> one.kind().equals(ReinspectionOpinion.KIND)).toList();
    }

    @Test
    void shouldHoldWhatTurnsAgainstAPartyThatWasToldALaterDay() {
        long order = servedLater();
        city.today(LocalDate.of(2026, 7, 21));
        city.correct(order, city.people.contractor1(), OrderFixture.SERVED);
        city.lapse(order);

        assertThatThrownBy(
                () -> city.tx(() -> city.acts.decideNextStep(order, NextStep.CHILD_ORDER, "逾期", city.people.caseOfficer())))
                .isInstanceOfSatisfying(DubanProblem.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.GATE_CLOSED));

        city.answer(order, city.people.contractor1(), city.item(order, 1));
    }

    @Test
    void shouldRefuseAVisitWhileTheCaseStoodStill() {
        long order = servedLater();
        city.answer(order, city.people.contractor1(), city.item(order, 1));
        long caseId = city.order(order).dossierId();
        city.today(LocalDate.of(2026, 7, 16));
        city.tx(() -> suspending.suspend(caseId, files.get(caseId).version(), "不可抗力", city.people.leader()));
        city.today(LocalDate.of(2026, 7, 20));
        city.tx(() -> suspending.resume(caseId, files.get(caseId).version(), "恢复", city.people.leader()));

        assertThatThrownBy(() -> city.reinspect(order, LocalDate.of(2026, 7, 18),
                city.verdict(city.item(order, 1), Verdict.ACCEPTED))).isInstanceOf(DubanProblem.class);
        city.reinspect(order, LocalDate.of(2026, 7, 20), city.verdict(city.item(order, 1), Verdict.ACCEPTED));
    }

    private long servedLater() {
        city.today(OrderFixture.SERVED);
        long order = city.opened("V03");
        city.issued(order);
        city.today(LocalDate.of(2026, 7, 15));
        city.serve(order, city.people.contractor1(), LocalDate.of(2026, 7, 15));
        return order;
    }
}
