package org.duban.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesTest {

    @Test
    void shouldKeepPlainValuesAsTheyAre() {
        assertThat(Variables.encode("text")).isEqualTo("text");
        assertThat(Variables.encode(true)).isEqualTo(true);
        assertThat(Variables.encode(7L)).isEqualTo(7L);
        assertThat(Variables.encode((Object) null)).isNull();
    }

    @Test
    void shouldKeepWholeNumbersAsLongAndOthersAsDouble() {
        assertThat(Variables.encode(7)).isEqualTo(7L);
        assertThat(Variables.encode((short) 7)).isEqualTo(7L);
        assertThat(Variables.encode(new BigDecimal("7.00"))).isEqualTo(7L);
        assertThat(Variables.encode(new BigDecimal("7.25"))).isEqualTo(7.25);
        assertThat(Variables.encode(new BigDecimal("1E30"))).isEqualTo(1E30);
        assertThat(Variables.encode(1.5f)).isEqualTo(1.5);
    }

    @Test
    void shouldKeepDaysAndPeriodsAsText() {
        assertThat(Variables.encode(LocalDate.parse("2026-03-01"))).isEqualTo("2026-03-01");
        assertThat(Variables.encode(Duration.ofHours(24))).isEqualTo("PT24H");
        assertThat(Variables.encode(List.of(LocalDate.parse("2026-03-01")))).isEqualTo("json:[\"2026-03-01\"]");
    }

    @Test
    void shouldKeepListsAndMapsAsMarkedText() {
        // given
        Map<String, Object> map = new HashMap<>();
        map.put("none", null);
        List<Object> list = Arrays.asList(1, 2.5, "𠮷", null, map);

        // when
        Object coded = Variables.encode(list);

        // then
        assertThat(coded).isEqualTo("json:[1,2.5,\"𠮷\",null,{\"none\":null}]");
        assertThat(Variables.decode(coded)).isEqualTo(Arrays.asList(1L, 2.5, "𠮷", null, map));
    }

    @ParameterizedTest
    @ValueSource(strings = { "json:", "json:[1]", "", "json" })
    void shouldGiveBackTextThatLooksMarked(String text) {
        assertThat(Variables.decode(Variables.encode(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = { 3999, 4000, 4001, 100_000 })
    void shouldGiveBackTextOfAnyLength(int length) {
        // given
        String text = "督".repeat(length);

        // then
        assertThat(Variables.encode(text)).isInstanceOf(length > 4000 ? byte[].class : String.class);
        assertThat(Variables.decode(Variables.encode(text))).isEqualTo(text);
        assertThat(Variables.decode(Variables.encode(List.of(text)))).isEqualTo(List.of(text));
    }

    @Test
    void shouldKeepNullsAmongVariables() {
        // given
        Map<String, Object> plain = new HashMap<>();
        plain.put("decided", null);
        plain.put("parties", List.of(1L));

        // then
        assertThat(Variables.decode(Variables.encode(plain))).isEqualTo(plain);
    }

    @Test
    void shouldRefuseWhatWouldBeJavaSerialised() {
        assertThatThrownBy(() -> Variables.encode(new Object())).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no variable of a process is a java.lang.Object");
        assertThatThrownBy(() -> Variables.encode(new byte[1])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseBytesThatDubanDidNotWrite() {
        assertThatThrownBy(() -> Variables.decode("json:[1")).isInstanceOf(IllegalStateException.class)
                .hasMessage("a variable of the engine was not written by Duban");
    }
}
