package org.duban.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.engine.EpisodeSteps.OpenEpisode;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.Message;
import org.duban.measure.CorrectionDecision;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.rectification.ItemState;
import org.duban.rectification.NextStep;
import org.duban.rectification.OrderStage;
import org.duban.rectification.OrderStage.Staged;
import org.duban.rectification.Verdict;
import org.duban.shared.Clause;
import org.duban.testsupport.DomainProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A day of service is corrected after the lapse: what was begun on it is reviewed, wherever the order stands by then. */
@QuarkusTest
@TestProfile(DomainProfile.class)
@Clause("民诉法 87–95")
class CorrectionReviewTest {

    private static final LocalDate RUNS_AGAIN = LocalDate.of(2026, 7, 15);
    private static final LocalDate LAPSED_TOO = LocalDate.of(2026, 7, 14);

    private final RectificationSteps steps;
    private final OrderStage stage;
    private Staged order;
    private long caseId;

    CorrectionReviewTest(RectificationSteps steps, OrderStage stage) {
        this.steps = steps;
        this.stage = stage;
    }

    @BeforeEach
    void serveOnMondayAndLapse() {
        stage.today(LocalDate.of(2026, 7, 13));
        order = stage.issued("V03");
        stage.serve(order);
        caseId = Long.parseLong(order.caseId());
        stage.today(LocalDate.of(2026, 7, 22));
        stage.lapse(order);
    }

    @AfterEach
    void giveTimeBack() {
        stage.giveTimeBack();
    }

    @Test
    void shouldOpenAnOrderThatHasEndedAgainAtItsReviewAlone() {
        stage.decide(order, NextStep.CHILD_ORDER);
        assertThat(steps.start(caseId, 1)).isEmpty();

        long correction = stage.correct(order, RUNS_AGAIN);

        assertThat(stage.asked(caseId, "begin again")).isEqualTo(1);
        assertThat(stage.asked(caseId, "rectification.service-corrected")).isZero();
        assertThat(start(1).elements()).containsExactly("IntermediateCatchEvent_ReviewsClosed");
        assertThat(start(1).hints()).extracting(Message::variables)
                .contains(Map.of("correctionId", correction));
        assertThat(listed(1).besides()).containsExactly("UserTask_ReviewCorrection");
        assertThat(start(2).elements()).containsExactly("UserTask_DraftOrder");
    }

    @Test
    void shouldEndTheOrderForGoodWithItsLastReviewAndLetTheCaseClose() {
        stage.decide(order, NextStep.CHILD_ORDER);
        long first = stage.correct(order, RUNS_AGAIN);
        long second = stage.correct(order, LocalDate.of(2026, 7, 16));
        assertThat(stage.asked(caseId, "begin again")).isEqualTo(1);
        assertThat(listed(1).besides()).hasSize(2);

        stage.review(first);
        assertThat(stage.asked(caseId, "rectification.reviews-closed")).isZero();
        stage.review(second);

        assertThat(stage.asked(caseId, "rectification.reviews-closed")).isEqualTo(1);
        assertThat(steps.start(caseId, 1)).isEmpty();
        Staged child = stage.child(order);
        stage.issue(child);
        stage.serve(child);
        stage.answer(child);
        stage.accept(child);
        stage.close(child);
        assertThat(steps.start(caseId, 2)).isEmpty();
    }

    @Test
    void shouldRefuseToCloseTheCaseAndNameTheOrderWhileItsReviewIsOpen() {
        stage.decide(order, NextStep.CHILD_ORDER);
        Staged child = stage.child(order);
        stage.issue(child);
        stage.serve(child);
        stage.answer(child);
        stage.accept(child);
        long correction = stage.correct(order, LAPSED_TOO);

        assertThatThrownBy(() -> stage.close(child)).isInstanceOfSatisfying(DubanProblem.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.WRONG_STATE);
            assertThat(problem.detail().zh()).contains("送达日期更正的影响尚未复核").contains("限改字");
        });
        assertThat(start(1).elements()).containsExactly("IntermediateCatchEvent_ReviewsClosed");
        assertThat(start(2).elements()).containsExactly("UserTask_CloseCase");
        stage.review(correction);
        stage.close(child);
    }

    @Test
    void shouldHoldAChildOrderThatNobodyReceivedUntilTheReview() {
        stage.decide(order, NextStep.CHILD_ORDER);
        Staged child = stage.child(order);
        long correction = stage.correct(order, RUNS_AGAIN);

        held(() -> stage.issue(child));

        stage.review(correction);
        stage.issue(child);
    }

    @Test
    void shouldNotHoldAChildOrderOnceAPartyReceivedIt() {
        stage.decide(order, NextStep.CHILD_ORDER);
        Staged child = stage.child(order);
        stage.issue(child);
        stage.serve(child);
        stage.correct(order, RUNS_AGAIN);

        stage.answer(child);
        stage.accept(child);

        assertThat(start(2).elements()).containsExactly("UserTask_CloseCase");
    }

    @Test
    void shouldHoldNothingWhereTheRightDayHasLapsedToo() {
        stage.decide(order, NextStep.CHILD_ORDER);
        Staged child = stage.child(order);
        stage.correct(order, LAPSED_TOO);

        stage.issue(child);

        assertThat(listed(1).besides()).containsExactly("UserTask_ReviewCorrection");
    }

    @Test
    void shouldHoldTheDecisionAboutTheLapseAndThenOnlyNoteIt() {
        long correction = stage.correct(order, RUNS_AGAIN);
        assertThat(stage.asked(caseId, "rectification.service-corrected")).isEqualTo(1);
        held(() -> stage.decide(order, NextStep.CHILD_ORDER));

        stage.review(correction);
        stage.decide(order, NextStep.CHILD_ORDER);

        assertThat(steps.start(caseId, 2)).isEmpty();
        stage.answer(order);
        assertThat(start(1).elements()).containsExactly("UserTask_Reinspect");
    }

    @Test
    void shouldHoldTheReinspectionThatWasBegunOnTheLapse() {
        stage.decide(order, NextStep.REINSPECT);
        long correction = stage.correct(order, RUNS_AGAIN);
        held(() -> stage.accept(order));

        stage.review(correction);

        stage.accept(order);
        assertThat(start(1).elements()).containsExactly("UserTask_CloseCase");
    }

    @Test
    @Clause("D-5")
    void shouldGiveTheItemsOfAWithdrawnChildBackToTheirPartyUntilThePeriodEnds() {
        stage.decide(order, NextStep.CHILD_ORDER);
        Staged child = stage.child(order);
        stage.issue(child);
        long correction = stage.correct(order, RUNS_AGAIN);

        stage.review(correction, CorrectionDecision.WITHDRAW);

        assertThat(stage.itemState(child)).isEqualTo(ItemState.TAKEN_BACK);
        assertThat(stage.itemState(order)).isEqualTo(ItemState.OPEN);
        assertThat(start(2).elements()).isEmpty();
        assertThat(start(1).elements()).containsExactly("Gateway_BeforeAnswers");
        assertThat(start(1).variables()).containsEntry("parties", List.of(Long.parseLong(stage.contractor1())));
        stage.answer(order);
        stage.accept(order);
        stage.close(order);
    }

    @Test
    void shouldCarryAnItemOnAgainThatCameBackAndLapsedOnTheRightDay() {
        stage.decide(order, NextStep.CHILD_ORDER);
        stage.review(stage.correct(order, RUNS_AGAIN), CorrectionDecision.WITHDRAW);
        stage.today(LocalDate.of(2026, 7, 24));
        stage.lapse(order);

        stage.decide(order, NextStep.CHILD_ORDER);

        assertThat(start(3).elements()).containsExactly("UserTask_DraftOrder");
    }

    @Test
    void shouldRefuseToWithdrawWhatAPartyReceivedAndWhereTheLapseStands() {
        stage.decide(order, NextStep.CHILD_ORDER);
        Staged child = stage.child(order);
        long stands = stage.correct(order, LAPSED_TOO);
        cannotWithdraw(stands, "第 1 项的逾期认定仍然成立，后续通知书不能撤回。");
        stage.issue(child);
        stage.serve(child);
        long served = stage.correct(order, RUNS_AGAIN);

        cannotWithdraw(served, "没有尚未送达的后续通知书，不能撤回，请选择“维持已办理的事项”并说明理由。");

        assertThat(stage.itemState(order)).isEqualTo(ItemState.CARRIED_ON);
        stage.review(served, CorrectionDecision.UPHOLD);
    }

    @Test
    void shouldConfirmNoReinspectionThatWasFoundBeforeThePeriodRanAgain() {
        stage.decide(order, NextStep.REINSPECT);
        stage.inspect(order, Verdict.REFUSED);
        stage.review(stage.correct(order, RUNS_AGAIN));

        assertThatThrownBy(() -> stage.confirm(order)).isInstanceOf(DubanProblem.class);

        assertThat(stage.itemState(order)).isEqualTo(ItemState.OPEN);
        assertThat(start(1).elements()).containsExactly("UserTask_ConfirmReinspection");
    }

    @Test
    void shouldGiveThePartyItsTaskBackWhenTheReinspectionIsWithdrawn() {
        stage.decide(order, NextStep.REINSPECT);
        stage.inspect(order, Verdict.REFUSED);
        long correction = stage.correct(order, RUNS_AGAIN);

        assertThat(stage.review(correction, CorrectionDecision.WITHDRAW)).isTrue();

        assertThat(start(1).elements()).containsExactly("Gateway_BeforeAnswers");
        stage.answer(order);
        stage.accept(order);
        stage.close(order);
    }

    @Test
    void shouldReviewWhatTurnsAgainstThePartyThatWasToldALaterDay() {
        stage.today(LocalDate.of(2026, 7, 13));
        Staged other = stage.issued("V03");
        stage.today(LocalDate.of(2026, 7, 14));
        stage.serve(other);
        stage.today(LocalDate.of(2026, 7, 21));
        stage.answer(other);

        long correction = stage.correct(other, LocalDate.of(2026, 7, 13));

        caseId = Long.parseLong(other.caseId());
        order = other;
        assertThat(listed(1).besides()).contains("UserTask_ReviewCorrection");
        stage.review(correction, CorrectionDecision.UPHOLD);
    }

    private void cannotWithdraw(long correction, String why) {
        assertThatThrownBy(() -> stage.review(correction, CorrectionDecision.WITHDRAW)).isInstanceOfSatisfying(
                DubanProblem.class, problem -> assertThat(problem.violations()).singleElement()
                        .satisfies(one -> assertThat(one.message().zh()).isEqualTo(why)));
    }

    private RunStart start(int count) {
        Optional<RunStart> found = steps.start(caseId, count);
        return found.orElseThrow();
    }

    private OpenEpisode listed(int count) {
        List<OpenEpisode> found = steps.open(Long.parseLong(order.id()) - 1, 100).stream()
                .filter(one -> one.episode().dossierId() == caseId && one.episode().count() == count).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static void held(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DubanProblem.class,
                problem -> assertThat(problem.type()).isEqualTo(ProblemType.GATE_CLOSED));
    }
}
