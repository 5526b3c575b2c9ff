package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.casefile.DeadlineState;
import org.duban.casefile.Punctuality;
import org.duban.measure.CorrectionDecision;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;
import org.duban.shared.Clause;
import org.duban.testsupport.DomainProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/**
 * Two parties lapsed and were carried on, and then the day of service turns out to have been later: their periods run again.
 */
@QuarkusTest
@TestProfile(DomainProfile.class)
@Clause({ "民诉法 87–95", "D-5" })
class RunningAgainTest {

    private static final LocalDate SERVED = LocalDate.of(2026, 7, 13);
    private static final LocalDate RIGHT_DAY = LocalDate.of(2026, 7, 15);

    private final OrderFixture city;
    private final Rectifications orders;
    private final Opinions opinions;
    private Actor general;
    private Actor sub;
    private long order;

    RunningAgainTest(OrderFixture city,
            Rectifications orders, Opinions opinions) {
        this.city = city;
        this.orders = orders;
        this.opinions = opinions;
    }

    @BeforeEach
    void carryBothOn() {
        general = city.people.contractor1();
        sub = city.people.subcontractor1();
        city.today(SERVED);
        order = city.open(city.finding("V03", general), city.finding("V15", sub));
        city.issued(order);
        city.serve(order, general, SERVED);
        city.serve(order, sub, SERVED);
        city.today(LocalDate.of(2026, 7, 22));
        city.lapse(order);
        city.tx(() -> city.acts.decideNextStep(order, NextStep.CHILD_ORDER, "逾期未改", city.people.caseOfficer()));
    }

    @AfterEach
    void giveTimeBack() {
        city.giveTimeBack();
    }

    @Test
    void shouldEndTheClockOfTheCorrectedPartyAloneWhenItIsUpheld() {
        long first = correct(general);
        long second = correct(sub);

        review(first, CorrectionDecision.UPHOLD);

        assertThat(city.deadline(order, 1).state()).isEqualTo(DeadlineState.CANCELLED);
        assertThat(city.deadline(order, 2).state()).isEqualTo(DeadlineState.RUNNING);
        review(second, CorrectionDecision.UPHOLD);
        assertThat(city.deadline(order, 2).state()).isEqualTo(DeadlineState.CANCELLED);
    }

    @Test
    @Clause("D-5")
    void shouldLetNoFurtherOrderEndBeforeTheFirstWhoseDayOfServiceWasCorrected() {
        Rectification child = child(order);
        city.issued(child.id());
        city.serve(child.id(), general, LocalDate.of(2026, 7, 22));
        assertThat(city.deadline(child.id(), 1).due().required()).isEqualTo(LocalDate.of(2026, 7, 29));
        long later = city.correct(order, general, LocalDate.of(2026, 7, 22));
        city.today(LocalDate.of(2026, 7, 23));
        review(later, CorrectionDecision.UPHOLD);
        long latest = city.correct(order, sub, LocalDate.of(2026, 7, 23));
        review(latest, CorrectionDecision.UPHOLD);

        city.serve(child.id(), sub, LocalDate.of(2026, 7, 22));

        assertThat(city.deadline(child.id(), 1).due().required()).isEqualTo(LocalDate.of(2026, 7, 29));
        assertThat(city.deadline(order, 2).due().required()).isEqualTo(LocalDate.of(2026, 7, 30));
        assertThat(city.deadline(child.id(), 2).due().required()).isEqualTo(LocalDate.of(2026, 7, 30));
    }

    @Test
    void shouldTakeATimelyAnswerWhileTheReviewIsOpenAndSendItToReinspectionWhenTheChildIsWithdrawn() {
        long first = correct(general);
        long second = correct(sub);

        long answer = answer(general, 1);

        assertThat(city.deadline(order, 1).punctuality()).contains(Punctuality.IN_TIME);
        assertThat(opinions.of(answer)).isPresent();
        assertThat(answer(general, 1)).isGreaterThan(answer);
        answer(sub, 2);
        review(first, CorrectionDecision.WITHDRAW);
        assertThat(city.items(order)).extracting(RectificationItem::state).containsOnly(ItemState.ANSWERED);
        assertThat(city.order(order).state()).isEqualTo(OrderState.REINSPECTION);
        review(second, CorrectionDecision.UPHOLD);
        city.reinspect(order, city.verdict(city.item(order, 1), Verdict.ACCEPTED),
                city.verdict(city.item(order, 2), Verdict.ACCEPTED));
        assertThat(city.confirm(order).closeCase()).isTrue();
    }

    @Test
    void shouldWaitForThePartyThatHasNotAnsweredWhenTheChildIsWithdrawn() {
        long first = correct(general);
        correct(sub);
        answer(general, 1);

        review(first, CorrectionDecision.WITHDRAW);

        assertThat(city.items(order)).extracting(RectificationItem::state)
                .containsExactly(ItemState.ANSWERED, ItemState.OPEN);
        assertThat(city.order(order).state()).isEqualTo(OrderState.IN_PROGRESS);
    }

    @Test
    void shouldTakeNoAnswerToWhatWasCarriedOnWhereTheLapseStands() {
        correct(general);

        refused(ProblemType.WRONG_STATE, () -> answer(sub, 2));
    }

    @Test
    void shouldWithdrawNothingThatWasCarriedOnBecauseItsAnswerDidNotSuffice() {
        // given what the general contractor answered in the child order, refused there, in a third one beside a lapse of the other
        Rectification child = child(order);
        city.issued(child.id());
        city.serve(child.id(), general, LocalDate.of(2026, 7, 22));
        city.serve(child.id(), sub, LocalDate.of(2026, 7, 22));
        city.answer(child.id(), general, city.item(child.id(), 1));
        city.today(LocalDate.of(2026, 7, 31));
        city.lapse(child.id());
        city.tx(() -> city.acts.decideNextStep(child.id(), NextStep.REINSPECT, "现场核查", city.people.caseOfficer()));
        city.reinspect(child.id(), city.verdict(city.item(child.id(), 1), Verdict.REFUSED),
                city.verdict(city.item(child.id(), 2), Verdict.REFUSED));
        city.confirm(child.id());
        long corrected = city.correct(child.id(), sub, LocalDate.of(2026, 7, 24));

        assertThatThrownBy(() -> review(corrected, CorrectionDecision.WITHDRAW)).isInstanceOfSatisfying(DubanProblem.class,
                problem -> assertThat(problem.violations()).singleElement()
                        .satisfies(one -> assertThat(one.message().zh()).contains("第 1 项的逾期认定仍然成立")));
    }

    private Rectification child(long parent) {
        return city.tx(() -> orders.ofCase(city.order(parent).dossierId())).stream()
                .filter(one -> one.parentId().filter(id -> id == parent).isPresent()).findFirst().orElseThrow();
    }

    private long answer(Actor party, int position) {
        Answers.ItemAnswer given = city.itemAnswer(city.item(order, position), party);
        return city.tx(() -> city.acts.answerOutsideTask(order, List.of(given), party));
    }

    private long correct(Actor party) {
        return city.correct(order, party, RIGHT_DAY);
    }

    private void review(long correction, CorrectionDecision decision) {
        city.tx(() -> city.acts.review(correction, decision, "已核实", city.people.caseOfficer()));
    }

    private static void refused(ProblemType type, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DubanProblem.class,
                problem -> assertThat(problem.type()).isEqualTo(type));
    }
}
