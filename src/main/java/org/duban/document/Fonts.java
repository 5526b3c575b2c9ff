package org.duban.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/** The typefaces of official documents, opened once; their readers take turns. */
@ApplicationScoped
class Fonts {

    static final String SERIF = "Noto Serif SC";
    static final String SANS = "Noto Sans SC";
    private static final int LACKING = '〓';

    private final List<Face> faces = List.of(face(SERIF, 400, "noto-serif-sc-400.ttf"),
            face(SERIF, 700, "noto-serif-sc-700.ttf"), face(SANS, 500, "noto-sans-sc-500.ttf"));

    /** Every face. */
    List<Face> faces() {
        return faces;
    }

    /** The characters that one of the faces lacks: a blank box in a legal document is no character. */
    List<String> lacking(String text) {
        return text.codePoints().filter(one -> one != '\n' && one != '\r' && one != '\t').distinct().filter(this::lacks)
                .sorted().mapToObj(Character::toString).toList();
    }

    /** Refuses a text with such characters. */
    void requireGlyphs(String text) {
        List<String> lacking = lacking(text);
        if (!lacking.isEmpty()) {
            throw DocumentProblems.missingGlyphs(lacking, "");
        }
    }

    /** The text with a mark in the place of each character that one of the faces lacks. */
    String legible(String text) {
        return text.codePoints().map(one -> lacks(one) ? LACKING : one)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private boolean lacks(int codePoint) {
        return faces.stream().anyMatch(face -> face.glyphs().getGlyphId(codePoint) == 0);
    }

    private static Face face(String family, int weight, String file) {
        try (InputStream stream = Fonts.class.getResourceAsStream("/fonts/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("fonts/" + file + " is not on the class path");
            }
            byte[] bytes = stream.readAllBytes();
            FontTables tables = new FontTables(bytes);
            tables.keepOneCharacterMap();
            tables.keepWhatIsPrinted();
            TrueTypeFont font = MappedFont.open(bytes);
            return new Face(family, weight, font, font.getUnicodeCmapLookup());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One weight of a family. */
    record Face(String family, int weight, TrueTypeFont font, CmapLookup glyphs) {
    }
}
