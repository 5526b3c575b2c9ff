package org.duban.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextKindTest {

    @ParameterizedTest
    @ValueSource(strings = { "抽查\u200b3名工人", "抽查\ufeff3名工人", "\u3000抽查3名工人\u00a0", "抽\u202e查3名工人\u0007",
            "\u2060抽查3名\u3164工人\ufe0f",
            "抽查\u200d3名工人", "抽查3名工人\r\n" })
    void shouldDropWhatNobodySees(String entered) {
        assertThat(TextKind.PROSE.clean(entered)).isEqualTo("抽查3名工人");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "\u00a0", "\u200b", "\u200b \u2060", "\u3000\t\n", "\u2800\u115f", "\u200d" })
    void shouldLeaveNothingOfWhatHasNoVisibleCharacter(String entered) {
        assertThat(TextKind.PROSE.clean(entered)).isEmpty();
    }

    @Test
    void shouldKeepWhatAScriptNeedsAndTheLinesOfAText() {
        assertThat(TextKind.PROSE.clean("می\u200cخواهم")).isEqualTo("می\u200cخواهم");
        assertThat(TextKind.PROSE.clean("क्\u200dष")).isEqualTo("क्\u200dष");
        assertThat(TextKind.PROSE.clean("ᠮᠣᠩᠭᠣᠯ\u180b")).isEqualTo("ᠮᠣᠩᠭᠣᠯ\u180b");
        assertThat(TextKind.PROSE.clean("e\u200b\u0301")).isEqualTo("é");
        assertThat(TextKind.PROSE.clean("一\r\n二\r三\t四\u2028五\u000b六")).isEqualTo("一\n二\n三\t四\n五\n六");
        assertThat(TextKind.PROSE.clean("𠮷某")).isEqualTo("𠮷某");
    }

    @Test
    void shouldWriteALineAndACodeAsTheyAreMeant() {
        assertThat(TextKind.LINE.clean("东门\n闸机\t２号")).isEqualTo("东门 闸机 ２号");
        assertThat(TextKind.CODE.clean(" ＥＭＳ 1234\u30005678\u200b")).isEqualTo("EMS12345678");
    }

    @ParameterizedTest
    @CsvSource({ "e863, 䶮", "e816, 𠂇", "e855, 𤇾", "e864, 龻", "e78d, ︐", "f0d8, •", "f0b7, •", "f06e, ■" })
    void shouldReadOldPrivateCharactersAsWhatTheyMean(String hex, String meant) {
        assertThat(TextKind.PROSE.clean(Character.toString(Integer.parseInt(hex, 16)))).isEqualTo(meant);
    }

    @Test
    void shouldMeanWhatTheNationalStandardSays() {
        Charset standard = Charset.forName("GB18030");
        int old = 0xE815;
        for (int low = 0x50; low <= 0xA0; low++) {
            String meant = new String(new byte[] { (byte) 0xFE, (byte) low }, standard);
            if (low != 0x7F && Character.getType(meant.codePointAt(0)) != Character.PRIVATE_USE) {
                assertThat(PrivateUse.meant(old)).as("%x", old).isEqualTo(meant.codePointAt(0));
            }
            old += low == 0x7F ? 0 : 1;
        }
        assertThat(old).isEqualTo(0xE865);
    }

    @ParameterizedTest
    @ValueSource(strings = { "d842", "fffe", "ffff", "fdd0", "1fffe", "e001", "f8ff", "f0000", "10fffd" })
    void shouldFindWhatMeansNothing(String hex) {
        int one = Integer.parseInt(hex, 16);

        assertThat(TextKind.meaningless(TextKind.PROSE.clean("长" + Character.toString(one) + "某"))).hasValue(one);
        assertThat(TextKind.meaningless("长𠮷\n某")).isEmpty();
    }
}
