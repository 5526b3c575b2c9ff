package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FontsTest {

    private static final int LAST_CHARACTER = 0x3FFFF;
    private static final int FIRST_RADICAL = 0x2E80;
    private static final int LAST_RADICAL = 0x2FDF;
    /** What PDFBox embeds in a PDF. */
    private static final List<String> EMBEDDED = List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm",
            "gasp");
    private static final Fonts FONTS = new Fonts();

    static Stream<Fonts.Face> faces() {
        return FONTS.faces().stream();
    }

    @Test
    void shouldNameWhatNobodySeesByItsNumber() {
        assertThatThrownBy(() -> FONTS.requireGlyphs("甲\u202e\uffff\ue000")).hasMessageContaining("U+202E U+E000 U+FFFF");
    }

    @ParameterizedTest
    @MethodSource("faces")
    void shouldFindTheGlyphOfEveryCharacterButTheRadicals(Fonts.Face face) throws IOException {
        // given
        CmapLookup whole = whole(face).getUnicodeCmapLookup();

        // then
        Set<Integer> different = IntStream.rangeClosed(0, LAST_CHARACTER)
                .filter(one -> face.glyphs().getGlyphId(one) != whole.getGlyphId(one)).boxed().collect(Collectors.toSet());
        assertThat(different).isNotEmpty().allSatisfy(one -> {
            assertThat(one).isBetween(FIRST_RADICAL, LAST_RADICAL);
            assertThat(face.glyphs().getGlyphId(one)).isZero();
        });
    }

    @ParameterizedTest
    @MethodSource("faces")
    void shouldEmbedTheSameOutlinesAsTheWholeFile(Fonts.Face face) throws IOException {
        // given
        Set<Integer> characters = IntStream.rangeClosed(0, LAST_CHARACTER)
                .filter(one -> face.glyphs().getGlyphId(one) != 0).boxed().collect(Collectors.toSet());

        // when
        byte[] embedded = embedded(face.font(), characters);

        // then
        assertThat(characters).hasSizeGreaterThan(30_000);
        assertThat(embedded).isEqualTo(embedded(whole(face), characters)).hasSizeGreaterThan(9_000_000);
    }

    @ParameterizedTest
    @MethodSource("faces")
    void shouldReadTheOutlinesInPlace(Fonts.Face face) throws IOException {
        try (InputStream file = face.font().getOriginalData()) {
            assertThat(file).isNotInstanceOf(ByteArrayInputStream.class);
        }
        assertThat(face.font().getGlyph().getLength()).isZero();
    }

    @ParameterizedTest
    @MethodSource("faces")
    void shouldLookForNoOtherGlyphsThanThoseOfTheCharacters(Fonts.Face face) throws IOException {
        assertThat(face.font().getGsubData()).isSameAs(GsubData.NO_DATA_FOUND);
    }

    @Test
    void shouldRefuseAFontWithoutAMapOfAllItsCharacters() {
        assertThatThrownBy(() -> new FontTables(font("glyf")).keepOneCharacterMap())
                .isInstanceOf(IllegalStateException.class).hasMessage("the font has no table cmap");
        assertThatThrownBy(() -> new FontTables(font("cmap")).keepOneCharacterMap())
                .isInstanceOf(IllegalStateException.class).hasMessage("the font has no map of all its characters");
    }

    /** A font with one table, which holds nothing. */
    private static byte[] font(String table) {
        return ByteBuffer.allocate(64).putShort(4, (short) 1).put(12, table.getBytes(StandardCharsets.US_ASCII)).putInt(20, 32)
                .array();
    }

    private static byte[] embedded(TrueTypeFont font, Set<Integer> characters) throws IOException {
        TTFSubsetter subset = new TTFSubsetter(font, EMBEDDED);
        subset.addAll(characters);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        subset.writeToStream(bytes);
        return bytes.toByteArray();
    }

    private static TrueTypeFont whole(Fonts.Face face) throws IOException {
        String name = face.family().toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + face.weight() + ".ttf";
        try (InputStream file = Fonts.class.getResourceAsStream("/fonts/" + name)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
        }
    }
}
