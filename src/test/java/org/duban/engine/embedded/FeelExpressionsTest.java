package org.duban.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class FeelExpressionsTest {

    private final FeelExpressions feel = new FeelExpressions(
            Clock.fixed(Instant.parse("2026-02-28T16:30:00Z"), ZoneId.of("Asia/Shanghai")));

    @Test
    void shouldGiveWholeNumbersAsLongAndOthersAsDouble() {
        assertThat(feel.value("Gate", "a + 1", Map.of("a", 1))).isEqualTo(2L);
        assertThat(feel.value("Gate", "a / 2", Map.of("a", 1))).isEqualTo(0.5);
    }

    @Test
    void shouldReadListsAndContexts() {
        assertThat(feel.value("Gate", "items[left = true].id", Map.of("items",
                List.of(Map.of("id", 1L, "left", true), Map.of("id", 2L, "left", false))))).isEqualTo(List.of(1L));
        assertThat(feel.value("Message", "run + \"/\" + string(answerId)", Map.of("run", "r-1", "answerId", 11L)))
                .isEqualTo("r-1/11");
    }

    @Test
    void shouldTakeTheDayFromTheGivenClock() {
        assertThat(feel.value("Gate", "today()", Map.of())).isEqualTo(LocalDate.parse("2026-03-01"));
    }

    @Test
    void shouldTellTheFlawOfAnExpressionThatCannotBeParsed() {
        assertThat(feel.flaw("a and and")).get().asString().startsWith("failed to parse expression 'a and and'");
        assertThat(feel.flaw("a and b")).isEmpty();
    }

    @Test
    void shouldRefuseAnExpressionThatCannotBeParsedWhenItIsAsked() {
        assertThatThrownBy(() -> feel.value("Gate", "a and and", Map.of())).isInstanceOf(FeelFailure.class)
                .hasMessageStartingWith("the expression =a and and at Gate is no FEEL: ");
    }

    @Test
    void shouldRefuseAnAssertionThatFails() {
        assertThatThrownBy(() -> feel.value("Gate", "assert(a, a > 1)", Map.of("a", 1)))
                .isInstanceOf(FeelFailure.class)
                .hasMessageStartingWith("the expression =assert(a, a > 1) at Gate fails: ");
    }
}
