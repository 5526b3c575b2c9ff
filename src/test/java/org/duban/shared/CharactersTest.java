package org.duban.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharactersTest {

    @ParameterizedTest
    @CsvSource({ "202e, U+202E", "ffff, U+FFFF", "2028, U+2028", "0, U+0000", "d800, U+D800", "e000, U+E000", "e0001, U+E0001",
            "20bb7, 𠮷", "957f, 长", "20, ' '" })
    void shouldWriteWhatNobodySeesAsItsNumber(String hex, String shown) {
        int one = Integer.parseInt(hex, 16);

        assertThat(Characters.shown(one)).isEqualTo(shown);
        assertThat(Characters.quoted("a" + Character.toString(one) + "b")).isEqualTo("a" + shown + "b");
    }

    @Test
    void shouldQuoteTheBeginningOfALongText() {
        assertThat(Characters.quoted("𠮷".repeat(60))).isEqualTo("𠮷".repeat(60));
        assertThat(Characters.quoted("𠮷".repeat(61))).isEqualTo("𠮷".repeat(60) + "…");
    }

    @Test
    void shouldFindTheHalfOfACharacter() {
        assertThat(Characters.half("长𠮷")).isEmpty();
        assertThat(Characters.half("a\ud800b")).hasValue(0xd800);
        assertThat(Characters.half("\udc00\ud800")).hasValue(0xdc00);
    }
}
