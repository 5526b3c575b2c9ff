package org.duban.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text, of whatever planes, scripts and marks. */
class TextKindLawsTest {

    @Property(tries = 10_000)
    void shouldLeaveWhatIsCleanAsItIs(@ForAll("texts") String text) {
        for (TextKind kind : EnumSet.complementOf(EnumSet.of(TextKind.EXACT))) {
            String clean = kind.clean(text);

            assertThat(kind.clean(clean)).as(kind.name()).isEqualTo(clean);
            assertThat(Normalizer.isNormalized(clean, Normalizer.Form.NFC)).isTrue();
            assertThat(clean).doesNotContainPattern("^[\\s\\p{Z}]|[\\s\\p{Z}]$|[\\p{Cc}&&[^\\n\\t]]");
        }
    }

    @Property(tries = 10_000)
    void shouldLoseNoCharacterThatIsWritten(@ForAll("written") String text) {
        assertThat(TextKind.PROSE.clean("\u200b" + text + "\ufeff "))
                .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
        assertThat(TextKind.meaningless(TextKind.PROSE.clean(text))).isEmpty();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, Character.MAX_CODE_POINT);
        Arbitrary<Integer> marks = Arbitraries.integers().between(0x2000, 0x206F);
        Arbitrary<Integer> basic = Arbitraries.integers().between(0, 0x3FF);
        return Arbitraries.oneOf(any, marks, basic).list().ofMaxSize(30)
                .map(all -> all.stream().map(Character::toString).collect(Collectors.joining()));
    }

    @Provide
    Arbitrary<String> written() {
        Arbitrary<Integer> han = Arbitraries.integers().between(0x4E00, 0x9FFF);
        Arbitrary<Integer> rare = Arbitraries.integers().between(0x20000, 0x2A6DF);
        Arbitrary<Integer> latin = Arbitraries.integers().between('!', '~');
        return Arbitraries.oneOf(han, rare, latin).list().ofMinSize(1).ofMaxSize(30)
                .map(all -> all.stream().map(Character::toString).collect(Collectors.joining()));
    }
}
