package org.duban.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Loops, sub-processes, messages, called processes and mappings, walked on the engine. */
class TranslatedScopesTest {

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
    void shouldLoopUntilItsConditionHolds() {
        // given
        walk.deploy("loop");
        walk.start("loop", Map.of("parties", List.of("a", "b", "c"), "enough", 2));
        assertThat(walk.open()).containsExactly("Each", "Each", "Each");

        // when
        walk.complete("Each", Map.of());
        assertThat(walk.open()).containsExactly("Each", "Each");
        walk.complete("Each", Map.of());

        // then
        assertThat(walk.open()).containsExactly("After");
        assertThat(walk.told).contains("delete Each");
    }

    @Test
    void shouldGoOnAtOnceWhenTheListIsEmpty() {
        // given
        walk.deploy("loop", "loop-in-order", "loop-sub-process");

        for (String process : List.of("loop", "loop-in-order", "loop-sub-process")) {
            // when
            walk.start(process, Map.of("parties", List.of(), "enough", 1));

            // then
            assertThat(walk.open()).as(process).containsExactly("After");
            walk.cancelAll();
        }
    }

    @Test
    void shouldRefuseTheActWhenThereIsNoList() {
        // given
        walk.deploy("loop");

        // when
        assertThatThrownBy(() -> walk.start("loop", Map.of("parties", "all")))
                // then
                .rootCause().hasMessage("the expression =parties at Each is all, no list");
    }

    @Test
    void shouldLoopInTheOrderOfTheList() {
        // given
        walk.deploy("loop-in-order");
        List<Object> seen = new ArrayList<>();
        walk.job("test.each", variables -> {
            seen.add(List.of(variables.get("party"), variables.get("loopCounter")));
            return Map.of();
        });

        // when
        walk.start("loop-in-order", Map.of("parties", List.of("a", Map.of("id", 7))));

        // then
        assertThat(seen).containsExactly(List.of("a", 1L), List.of(Map.of("id", 7L), 2L));
        assertThat(walk.open()).containsExactly("After");
    }

    @Test
    void shouldKeepListsThatAreLongerThanTheEnginesTextColumn() {
        // given
        walk.deploy("loop-in-order");
        List<String> parties = IntStream.range(0, 200).mapToObj("contractor-%026d"::formatted).toList();
        List<Object> seen = new ArrayList<>();
        walk.job("test.each", variables -> {
            seen.add(variables.get("party"));
            return Map.of();
        });

        // when
        walk.start("loop-in-order", Map.of("parties", parties));

        // then
        assertThat(seen).isEqualTo(parties);
        assertThat(walk.variables()).isEqualTo(Map.of("parties", parties));
    }

    @Test
    void shouldEndALoopOfSubProcessesWhenItsBoundaryHears() {
        // given
        walk.deploy("loop-sub-process");
        walk.start("loop-sub-process", Map.of("parties", List.of(1, 2, 3)));
        walk.complete("Answer", Map.of());

        // when
        assertThat(walk.tell("answers-closed", Map.of())).isTrue();

        // then
        assertThat(walk.open()).containsExactly("Late");
        assertThat(walk.told).endsWith("job test.count", "delete Answer", "delete Answer", "create Late");
    }

    @Test
    void shouldHearABoundaryThatInterruptsOnceAndOneThatDoesNotSeveralTimes() {
        // given
        walk.deploy("boundary");
        walk.start("boundary", Map.of());

        // when
        assertThat(walk.tell("reminded", Map.of())).isTrue();
        assertThat(walk.tell("reminded", Map.of())).isTrue();

        // then
        assertThat(walk.open()).containsExactly("Reminded", "Reminded", "Work");

        // when
        assertThat(walk.tell("stopped", Map.of())).isTrue();

        // then
        assertThat(walk.open()).containsExactly("Reminded", "Reminded", "Stopped");
        assertThat(walk.tell("stopped", Map.of())).isFalse();
        assertThat(walk.tell("reminded", Map.of())).isFalse();
    }

    @Test
    void shouldBeginAnEventSubProcessEachTimeItHears() {
        // given
        walk.deploy("event-sub-process");
        walk.job("test.record", seen -> Map.of("recorded", "note " + seen.get("noteId")));
        walk.start("event-sub-process", Map.of("noteId", 1));

        // when
        assertThat(walk.tell("noted", Map.of("noteId", 2))).isTrue();

        // then
        assertThat(walk.seenBy("Read")).containsEntry("recorded", "note 2").containsEntry("submitted", null);
        assertThat(walk.variables()).isEqualTo(Map.of("noteId", 1L));

        // when
        walk.complete("Read", Map.of());
        assertThat(walk.tell("noted", Map.of())).isTrue();

        // then
        assertThat(walk.seenBy("Read")).containsEntry("recorded", "note null");
        assertThat(walk.open()).containsExactly("Read", "Work");
        assertThat(walk.variables()).isEqualTo(Map.of("noteId", 1L));
    }

    @Test
    void shouldGiveWayToAnEventSubProcessThatInterrupts() {
        // given
        walk.deploy("event-sub-process");
        walk.start("event-sub-process", Map.of());

        // when
        assertThat(walk.tell("withdrawn", Map.of())).isTrue();

        // then
        assertThat(walk.open()).containsExactly("Undo");
        assertThat(walk.told).containsExactly("create Work", "delete Work", "create Undo");
    }

    @Test
    void shouldCallAProcessWithNamedVariablesOnly() {
        // given
        walk.deploy("called", "call-activity");

        // when
        walk.start("call-activity", Map.of("run", "run-1", "parties", List.of(Map.of("id", 5)), "secret", "s"));

        // then
        assertThat(walk.seenBy("Inside")).isEqualTo(Map.of("run", "run-1", "party", Map.of("id", 5L)));

        // when
        walk.complete("Inside", Map.of("answer", List.of("y"), "other", 1));

        // then
        assertThat(walk.open()).containsExactly("After");
        assertThat(walk.variables()).containsEntry("answered", List.of("y")).doesNotContainKeys("answer", "other");
    }

    @Test
    void shouldCallTheProcessThatAnExpressionNames() {
        // given
        walk.deploy("called", "call-by-name");

        // when
        walk.start("call-by-name", Map.of("whom", "called"));

        // then
        assertThat(walk.seenBy("Inside")).isEqualTo(Map.of("party", "p"));
    }

    @Test
    void shouldKeepTheResultOfAScript() {
        // given
        walk.deploy("script");

        // when
        walk.start("script", Map.of("parties", List.of(1, 2, 3.5)));

        // then
        assertThat(walk.variables())
                .isEqualTo(Map.of("parties", List.of(1L, 2L, 3.5), "total", 6.5, "word", "it's"));
    }

    @Test
    void shouldMapIntoAndOutOfJobsAndSubProcesses() {
        // given
        walk.deploy("mappings");
        List<Object> seen = new ArrayList<>();
        walk.job("test.job", variables -> {
            seen.add(List.of(variables.get("first"), variables.get("word")));
            return Map.of("found", 4, "unnamed", true);
        });
        walk.job("test.inner", variables -> Map.of("inner", variables.get("next")));

        // when
        walk.start("mappings", Map.of("parties", List.of("a", "b"), "inner", "outer"));

        // then
        assertThat(seen).containsExactly(List.of("a", "fixed"));
        assertThat(walk.seenBy("Look")).containsEntry("inner", 5L).containsEntry("next", 5L);
        assertThat(walk.variables()).isEqualTo(Map.of("parties", List.of("a", "b"), "inner", "outer", "kept", 4L));

        // when
        walk.complete("Look", Map.of());

        // then
        assertThat(walk.variables())
                .isEqualTo(Map.of("parties", List.of("a", "b"), "inner", "outer", "kept", 4L, "lifted", 5L));
    }

    @Test
    void shouldWaitForMessages() {
        // given
        walk.deploy("message-catch");
        walk.start("message-catch", Map.of());
        assertThat(walk.tell("confirmed", Map.of())).isFalse();

        // when
        assertThat(walk.tell("arrived", Map.of("letter", "L"))).isTrue();
        assertThat(walk.tell("arrived", Map.of("letter", "M"))).isFalse();
        assertThat(walk.tell("confirmed", Map.of())).isTrue();
        assertThat(walk.tell("declined", Map.of())).isTrue();

        // then
        assertThat(walk.open()).containsExactly("No");
        assertThat(walk.variables()).containsEntry("loud", "L!");
        assertThat(walk.tell("agreed", Map.of())).isFalse();
    }
}
