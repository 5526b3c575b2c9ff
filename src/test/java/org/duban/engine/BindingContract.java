package org.duban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.duban.engine.ErrandFixture.CONTRACTOR;
import static org.duban.engine.ErrandFixture.OTHER_CONTRACTOR;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.problem.DubanProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every engine has to do with the model of an order: each of its ends, each message early, late and twice, and beginning
 * again at each element at which an order stands. Through the port alone, and the same assertions whichever engine it is.
 */
public abstract class BindingContract extends ContractRuns {

    @Test
    void shouldEndWithTheClosedCase() {
        ContractRun run = confirmed(Map.of("agreed", true, "itemsLeft", false, "closeCase", true)).act(CLOSE, Map.of());
        ended(run.act(APPROVE_CLOSING, Map.of("approved", true)));
    }

    @Test
    void shouldHaveTheClosingProposedAgainWhereItWasRefused() {
        ContractRun run = confirmed(Map.of("agreed", true, "itemsLeft", false, "closeCase", true)).act(CLOSE, Map.of());
        run.act(APPROVE_CLOSING, Map.of("approved", false));
        run.stands(CLOSE);
    }

    @ParameterizedTest
    @MethodSource
    void shouldEndTheOrderWhereNoReviewIsPending(Map<String, Object> outcome) {
        ended(confirmed(outcome));
    }

    static Stream<Map<String, Object>> shouldEndTheOrderWhereNoReviewIsPending() {
        Map<String, Object> done = Map.of("agreed", true, "itemsLeft", false, "closeCase", false);
        // The condition of what was never said is not met.
        return Stream.of(done, with(done, "reviewPending", false));
    }

    @Test
    void shouldWaitForTheReviewsAndEndWhereEverythingWasCarriedOn() {
        ContractRun run = confirmed(
                Map.of("agreed", true, "itemsLeft", false, "closeCase", false, "reviewPending", true));
        run.stands();
        assertThat(isCarried(name(run))).isTrue();
        domain.answers(run.episode(), CLOSING, Map.of("closed", true, "carriedOn", true, "reviewPending", false));
        run.tell(REVIEWS_CLOSED);
        ended(run);
    }

    @Test
    void shouldGoBackToTheAnswersWhereItemsCameBackDuringTheReviews() {
        ContractRun run = confirmed(
                Map.of("agreed", true, "itemsLeft", false, "closeCase", false, "reviewPending", true));
        run.stands();
        domain.answers(run.episode(), CLOSING, Map.of("closed", false, "parties", List.of(CONTRACTOR)));
        run.tell(REVIEWS_CLOSED);
        run.stands(ANSWER);
    }

    @Test
    void shouldEndWhereTheAnswersCloseWithNothingLeft() {
        ContractRun run = served(List.of(CONTRACTOR, OTHER_CONTRACTOR));
        run.stands(ANSWER, ANSWER);
        domain.answers(run.episode(), CLOSING, Map.of("closed", true, "carriedOn", true));
        run.tell(ANSWERS_CLOSED);
        ended(run);
    }

    @Test
    void shouldWaitForTheReviewsWhereTheAnswersCloseWithNothingLeft() {
        ContractRun run = served(List.of(CONTRACTOR));
        run.stands(ANSWER);
        domain.answers(run.episode(), CLOSING, Map.of("closed", true, "carriedOn", true, "reviewPending", true));
        run.tell(ANSWERS_CLOSED);
        run.stands();
        assertThat(isCarried(name(run))).isTrue();
        domain.answers(run.episode(), CLOSING, Map.of("closed", false, "parties", List.of(CONTRACTOR)));
        run.tell(REVIEWS_CLOSED);
        run.stands(ANSWER);
    }

    @Test
    void shouldReinspectWhereTheAnswersClose() {
        ContractRun run = served(List.of(CONTRACTOR, OTHER_CONTRACTOR)).act(ANSWER, Map.of());
        run.stands(ANSWER);
        domain.answers(run.episode(), CLOSING, Map.of("closed", true));
        run.tell(ANSWERS_CLOSED);
        run.stands(REINSPECT);
    }

    @Test
    void shouldGoOnAskingWhereTheDomainSaysThatTheAnswersAreOpen() {
        ContractRun run = served(List.of(CONTRACTOR, OTHER_CONTRACTOR));
        run.stands(ANSWER, ANSWER);
        domain.answers(run.episode(), CLOSING, Map.of("closed", false, "parties", List.of(OTHER_CONTRACTOR)));
        run.tell(ANSWERS_CLOSED);
        run.stands(ANSWER);
        domain.answers(run.episode(), CLOSING, Map.of("closed", true));
        run.act(ANSWER, "\"party\":" + OTHER_CONTRACTOR, Map.of()).stands(REINSPECT);
    }

    @Test
    void shouldAskAgainWhereTheLastTaskEndsAndAPartyStillOwes() {
        ContractRun run = served(List.of(CONTRACTOR));
        run.stands(ANSWER);
        domain.answers(run.episode(), CLOSING, Map.of("closed", false, "parties", List.of(OTHER_CONTRACTOR)));
        run.act(ANSWER, Map.of()).stands(ANSWER);
        domain.answers(run.episode(), CLOSING, Map.of("closed", true));
        run.act(ANSWER, "\"party\":" + OTHER_CONTRACTOR, Map.of()).stands(REINSPECT);
    }

    @Test
    void shouldEndTheDecisionThatNobodyNeedsAnyMore() {
        ContractRun run = start();
        run.stands(DRAFT);
        domain.answers(run.episode(), LAPSING, Map.of("toDecide", true));
        run.tell(Message.of("lapse-23", "deadline.lapsed", Map.of("deadlineId", 23, "ledgerEntry", 123)));
        run.tell(Message.of("extension-33", "rectification.extension-asked", Map.of("extensionId", 33)));
        run.tell(Message.of("extension-34", "rectification.extension-asked", Map.of("extensionId", 34)));
        run.stands(DRAFT, NEXT_STEP, EXTENSION, EXTENSION);
        run.tell(Message.of("next-step-closed-1", "rectification.next-step-closed", Map.of()));
        run.tell(Message.about("34", "extension-closed-34", "rectification.extension-closed", Map.of("extensionId", 34)));
        run.stands(DRAFT, EXTENSION);
        run.act(EXTENSION, "\"extensionId\":33", Map.of()).stands(DRAFT);
    }

    @Test
    void shouldPassALoopOverAnEmptyList() {
        served(List.of()).stands(REINSPECT);
    }

    @Test
    void shouldGoBackToTheDraftWhereTheLeaderRefuses() {
        ContractRun run = start().act(DRAFT, Map.of()).act(APPROVE, Map.of("approved", false));
        run.stands(DRAFT);
        run.act(DRAFT, Map.of()).act(APPROVE, Map.of("approved", true)).stands(ISSUE);
    }

    @Test
    void shouldReinspectAgainWhereTheSecondOfficerDisagrees() {
        ContractRun run = confirmed(Map.of("agreed", false));
        run.stands(REINSPECT);
        run.act(REINSPECT, Map.of()).stands(CONFIRM);
    }

    @Test
    void shouldAskTheRemainingPartyAgain() {
        ContractRun run = confirmed(Map.of("agreed", true, "itemsLeft", true, "parties", List.of(OTHER_CONTRACTOR)));
        run.stands(ANSWER);
        run.act(ANSWER, "\"party\":" + OTHER_CONTRACTOR, Map.of()).stands(REINSPECT);
    }

    @Test
    void shouldNotGoOnWhereTheConditionOfAGatewayWasNeverSaid() {
        ContractRun run = start().act(DRAFT, Map.of());
        run.stands(APPROVE);
        try {
            run.act(APPROVE, Map.of());
        } catch (RuntimeException refused) {
            run.stands(APPROVE); // an engine that takes the step at once takes the act back
        }
        await().during(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(run.tasks(ISSUE)).isZero());
        assertThat(run.tasks(DRAFT)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("happenings")
    void shouldHearOnceWhatIsToldTwice(Message message, String task) {
        ContractRun run = start();
        run.stands(DRAFT);
        domain.answers(run.episode(), LAPSING, Map.of("toDecide", true));
        run.tell(message);
        run.tell(message);
        run.stands(DRAFT, task);
        run.tell(message);
        run.act(task, Map.of()).stands(DRAFT);
        run.act(DRAFT, Map.of()).stands(APPROVE);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("happenings")
    void shouldKeepTheFactWhereItIsToldTooLate(Message message, String task) {
        ContractRun run = confirmed(Map.of("agreed", true, "itemsLeft", false, "closeCase", false));
        ended(run);
        run.tell(message);
        run.stands();
        assertThat(run.tasks(task)).isZero();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("happenings")
    void shouldHearEachOfSeveralHappeningsOfOneKind(Message message, String task) {
        ContractRun run = start();
        run.stands(DRAFT);
        domain.answers(run.episode(), LAPSING, Map.of("toDecide", true));
        run.tell(message);
        run.tell(Message.of(message.id() + "-b", message.name(), message.variables()));
        run.stands(DRAFT, task, task);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("happenings")
    void shouldTellTheRunThatBeginsAgainWhatStillHolds(Message message, String task) {
        ContractRun run = start();
        run.stands(DRAFT);
        domain.answers(run.episode(), LAPSING, Map.of("toDecide", true));
        run.tell(message);
        run.stands(DRAFT, task);
        domain.stands(new RunStart(run.episode(), List.of(APPROVE), Map.of("rectificationId", 5), List.of(message)));
        run.beginAgain();
        run.stands(APPROVE, task);
        run.tell(message);
        run.stands(APPROVE, task);
    }

    static Stream<Arguments> happenings() {
        return Stream.of(
                Arguments.of(Message.of("lapse-21", "deadline.lapsed", Map.of("deadlineId", 21, "ledgerEntry", 121)),
                        NEXT_STEP),
                Arguments.of(Message.of("extension-31", "rectification.extension-asked", Map.of("extensionId", 31)),
                        EXTENSION),
                Arguments.of(answered(41), OPINION), Arguments.of(Message.of("correction-51",
                        "rectification.service-corrected", Map.of("correctionId", 51)), REVIEW));
    }

    @Test
    void shouldOnlyRecordALapseThatNeedsNoDecision() {
        ContractRun run = start();
        domain.answers(run.episode(), LAPSING, Map.of("toDecide", false));
        run.stands(DRAFT);
        run.tell(Message.of("lapse-22", "deadline.lapsed", Map.of("deadlineId", 22, "ledgerEntry", 122)));
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(domain.lapses).containsOnlyOnce(run.episode().dossierId() + ":22"));
        run.stands(DRAFT);
    }

    @Test
    void shouldEndOnlyTheOpinionThatIsMeant() {
        ContractRun run = start();
        run.tell(answered(41));
        run.tell(answered(42));
        run.stands(DRAFT, OPINION, OPINION);
        run.refuse(OPINION_CLOSED);
        run.stands(DRAFT, OPINION);
        run.tell(OPINION_CLOSED);
        run.act(OPINION, "\"answerId\":42", Map.of()).stands(DRAFT);
    }

    @Test
    void shouldStandAtTheAnswersWhereTheirClosingWasToldTooEarly() {
        ContractRun run = start();
        run.stands(DRAFT);
        domain.answers(run.episode(), CLOSING, Map.of("closed", false, "parties", List.of(CONTRACTOR)));
        run.tell(ANSWERS_CLOSED);
        serve(run, List.of(CONTRACTOR));
        run.stands(ANSWER);
    }

    @Test
    void shouldRefuseWhatMustBeHeardWhereNoRunCarriesTheEpisode() {
        ContractRun run = run();
        assertThatThrownBy(() -> run.refuse(ANSWERS_CLOSED))
                .isInstanceOf(DubanProblem.class).hasMessageContaining("rectification.answers-closed");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { DRAFT, APPROVE, ISSUE, SERVE, REINSPECT, CONFIRM, CLOSE, APPROVE_CLOSING })
    void shouldBeginAgainAtATask(String element) {
        ContractRun run = start();
        run.stands(DRAFT);
        domain.stands(new RunStart(run.episode(), List.of(element), Map.of("rectificationId", 5), List.of()));
        run.beginAgain();
        run.stands(element);
        run.act(element, Map.of("approved", true, "agreed", false, "parties", List.of()));
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(fixture.rows(run.episode())).contains(element + " COMPLETED"));
    }

    @Test
    void shouldBeginAgainBeforeTheAnswersWithThoseWhoStillHaveToAnswer() {
        ContractRun run = served(List.of(CONTRACTOR, OTHER_CONTRACTOR));
        run.stands(ANSWER, ANSWER);
        domain.stands(new RunStart(run.episode(), List.of("Gateway_BeforeAnswers"),
                Map.of("rectificationId", 5, "parties", List.of(OTHER_CONTRACTOR)), List.of()));
        run.beginAgain();
        run.stands(ANSWER);
        run.act(ANSWER, "\"party\":" + OTHER_CONTRACTOR, Map.of()).stands(REINSPECT);
    }

    @Test
    void shouldBeginAgainWhereReviewsAreAwaited() {
        ContractRun run = start();
        run.stands(DRAFT);
        domain.stands(new RunStart(run.episode(), List.of("IntermediateCatchEvent_ReviewsClosed"),
                Map.of("rectificationId", 5), List.of()));
        run.beginAgain();
        run.stands();
        domain.answers(run.episode(), CLOSING, Map.of("closed", true, "carriedOn", true));
        run.tell(REVIEWS_CLOSED);
        ended(run);
    }

    @Test
    void shouldEndTheRunOfWhatStandsNowhere() {
        ContractRun run = start();
        run.stands(DRAFT);
        String name = name(run);
        domain.stands(new RunStart(run.episode(), List.of(), Map.of(), List.of()));
        run.beginAgain();
        run.stands();
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(isCarried(name)).isFalse());
    }
}
