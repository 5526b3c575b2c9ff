package org.duban.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.delegate.BpmnError;

/** Each construct that is translated, walked on the engine. */
class TranslatedConstructsTest {

    private static Walk walk;

    @BeforeAll
    static void start() {
        walk = new Walk();
    }

    @AfterAll
    static void stop() {
        walk.close();
    }

    @AfterEach
    void cancel() {
        walk.cancelAll();
    }

    @Test
    void shouldTranslateEveryModelOfTheCorpus() {
        // when
        walk.deploy(Constructs.translated().toArray(String[]::new));

        // then
        assertThat(Constructs.translated()).hasSize(23);
    }

    @Test
    void shouldStartWhenItsMessageComes() {
        // given
        walk.deploy("message-start");

        // when
        walk.startByMessage("message-start.started");

        // then
        assertThat(walk.open()).containsExactly("Task");
        assertThat(walk.told).containsExactly("create Task");
    }

    @Test
    void shouldOfferTasksWithWhatTheModelSaysOfThem() {
        // given
        walk.deploy("user-task");

        // when
        walk.start("user-task", Map.of("holder", "inspector1", "followUp", "2026-02-01T09:00:00Z"));

        // then
        assertThat(walk.task("Draft").getFormKey()).isEqualTo("rectification-draft-order");
        assertThat(walk.task("Draft").getAssignee()).isEqualTo("inspector1");
        assertThat(walk.task("Draft").getDueDate()).hasSameTimeAs("2026-03-01T09:00:00Z");
        assertThat(walk.task("Draft").getFollowUpDate()).hasSameTimeAs("2026-02-01T09:00:00Z");
        assertThat(walk.groups(walk.task("Draft"))).containsExactly("reg-inspector");

        // when
        walk.complete("Draft", Map.of());

        // then
        assertThat(walk.groups(walk.task("Approve"))).containsExactly("reg-case-officer", "reg-leader");
        walk.complete("Approve", Map.of());
        assertThat(walk.ended()).isTrue();
        assertThat(walk.told).containsExactly("create Draft", "complete Draft", "create Approve", "complete Approve");
    }

    @Test
    void shouldRunJobsByTheirTypes() {
        // given
        walk.deploy("job-tasks");
        walk.job("test.service", seen -> Map.of("number", 7, "list", List.of("a", Map.of("b", 1))));
        List<Object> numbers = new ArrayList<>();
        walk.job("test.script", seen -> {
            numbers.add(seen.get("number"));
            return Map.of();
        });

        // when
        walk.start("job-tasks", Map.of());

        // then
        assertThat(walk.told).containsExactly("job test.service", "job test.send", "job test.rule", "job test.script",
                "create Task");
        assertThat(numbers).containsExactly(7L);
        assertThat(walk.variables()).isEqualTo(Map.of("number", 7L, "list", List.of("a", Map.of("b", 1L))));
    }

    @Test
    void shouldLetTheFailureOfAJobThroughAsItWasThrown() {
        // given
        walk.deploy("job-tasks", "message-throw", "listeners");
        IllegalArgumentException refusal = new IllegalArgumentException("the domain refuses");
        for (String type : List.of("test.rule", "test.throw", "test.before")) {
            walk.job(type, seen -> {
                throw refusal;
            });
        }

        // when, then
        for (String process : List.of("job-tasks", "message-throw", "listeners")) {
            assertThatThrownBy(() -> walk.start(process, Map.of())).isSameAs(refusal);
        }
    }

    @Test
    void shouldRunAJobWhereAMessageIsThrown() {
        // given
        walk.deploy("message-throw");
        walk.start("message-throw", Map.of());

        // when
        walk.complete("Task", Map.of());

        // then
        assertThat(walk.told).containsExactly("job test.throw", "create Task", "complete Task", "job test.end");
        assertThat(walk.ended()).isTrue();
    }

    @Test
    void shouldTakeTheFlowWhoseConditionHolds() {
        walk.deploy("conditions");

        walk.start("conditions", Map.of());
        walk.complete("Ask", Map.of("approved", true, "remark", "fine"));
        assertThat(walk.open()).containsExactly("Yes");
        walk.cancelAll();

        walk.start("conditions", Map.of());
        walk.complete("Ask", Map.of("approved", false, "remark", ""));
        assertThat(walk.open()).containsExactly("No");
        walk.cancelAll();

        walk.start("conditions", Map.of());
        walk.complete("Ask", Map.of("approved", true, "remark", "it's no"));
        assertThat(walk.open()).containsExactly("Other");
    }

    @Test
    void shouldRefuseTheActWhenAConditionIsNull() {
        // given
        walk.deploy("null-condition");
        walk.start("null-condition", Map.of());

        // when
        assertThatThrownBy(() -> walk.complete("Ask", Map.of()))
                // then
                .rootCause().isInstanceOf(FeelFailure.class).hasMessageStartingWith(
                        "the expression =approved at Flow_Yes is null, neither true nor false (")
                .hasMessageContaining("approved");
        assertThat(walk.open()).containsExactly("Ask");
    }

    @Test
    void shouldRefuseTheActWhenAConditionIsNeitherTrueNorFalse() {
        // given
        walk.deploy("null-condition");
        walk.start("null-condition", Map.of());

        // when
        assertThatThrownBy(() -> walk.complete("Ask", Map.of("approved", "yes")))
                // then
                .rootCause().isInstanceOf(FeelFailure.class)
                .hasMessage("the expression =approved at Flow_Yes is yes, neither true nor false");
        assertThat(walk.open()).containsExactly("Ask");
    }

    @Test
    void shouldForkAndJoin() {
        // given
        walk.deploy("parallel");
        walk.start("parallel", Map.of());
        assertThat(walk.open()).containsExactly("Left", "Right");

        // when
        walk.complete("Left", Map.of());
        assertThat(walk.open()).containsExactly("Right");
        walk.complete("Right", Map.of());

        // then
        assertThat(walk.open()).containsExactly("After");
    }

    @Test
    void shouldStopAllWhenATerminatingEndIsReached() {
        // given
        walk.deploy("terminate");
        walk.start("terminate", Map.of());

        // when
        walk.complete("Left", Map.of());

        // then
        assertThat(walk.ended()).isTrue();
        assertThat(walk.told).endsWith("complete Left", "delete Right");
    }

    @Test
    void shouldPassThroughTasksThatNobodyDoes() {
        // given
        walk.deploy("plain-tasks");

        // when
        walk.start("plain-tasks", Map.of());

        // then
        assertThat(walk.open()).containsExactly("Task");
    }

    @Test
    void shouldCatchErrorsByTheirCodes() {
        walk.deploy("bpmn-error");

        walk.job("test.try", seen -> {
            throw new BpmnError("REFUSED");
        });
        walk.start("bpmn-error", Map.of());
        walk.complete("Ask", Map.of());
        assertThat(walk.open()).containsExactly("AfterRefused");
        walk.cancelAll();

        walk.job("test.try", seen -> Map.of("wrong", true));
        walk.start("bpmn-error", Map.of());
        walk.complete("Ask", Map.of());
        assertThat(walk.open()).containsExactly("AfterWrong");
        walk.cancelAll();

        walk.job("test.try", seen -> Map.of("wrong", false));
        walk.start("bpmn-error", Map.of());
        walk.complete("Ask", Map.of());
        assertThat(walk.open()).containsExactly("After");
    }

    @Test
    void shouldRefuseTheActWhenNothingCatchesItsError() {
        // given
        walk.deploy("bpmn-error");
        walk.job("test.try", seen -> {
            throw new BpmnError("UNHEARD");
        });
        walk.start("bpmn-error", Map.of());

        // when
        assertThatThrownBy(() -> walk.complete("Ask", Map.of()))
                // then
                .hasMessageContaining("UNHEARD");
        assertThat(walk.open()).containsExactly("Ask");
    }

    @Test
    void shouldCatchErrorsInAnEventSubProcess() {
        // given
        walk.deploy("error-sub-process");
        walk.job("test.try", seen -> {
            throw new BpmnError("REFUSED");
        });
        walk.start("error-sub-process", Map.of());

        // when
        walk.complete("Ask", Map.of());

        // then
        assertThat(walk.open()).containsExactly("Repair");
    }

    @Test
    void shouldRunListenersOfOtherTypesAsJobs() {
        // given
        walk.deploy("listeners");
        walk.start("listeners", Map.of());

        // when
        walk.complete("Task", Map.of());

        // then
        assertThat(walk.told).containsExactly("job test.before", "create Task", "complete Task", "job test.after",
                "job test.over");
    }
}
