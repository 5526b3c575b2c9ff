package org.duban.document;

import java.nio.ByteBuffer;
import java.text.Normalizer;

/**
 * The signs of dictionary radicals (U+2E80 to U+2FDF), which share their glyphs with characters. In a PDF the glyph would
 * be read back as the radical, and nobody who searches for 施工 would find it.
 */
final class Radicals {

    private static final int FIRST = 0x2E80;
    private static final int LAST = 0x2FDF;
    private static final int GROUP_BYTES = 12;

    private Radicals() {
    }

    /** The text with the characters that are meant. */
    static String asCharacters(String text) {
        return text.codePoints().mapToObj(one -> isRadical(one)
                ? Normalizer.normalize(Character.toString(one), Normalizer.Form.NFKC)
                : Character.toString(one)).collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    /** Takes the radicals out of a TrueType font's map from characters to glyphs (cmap, format 12). */
    static void removeFrom(ByteBuffer font, int map) {
        int groups = font.getInt(map + 12);
        for (int i = 0; i < groups; i++) {
            int group = map + 16 + i * GROUP_BYTES;
            int start = font.getInt(group);
            if (isRadical(start) && isRadical(font.getInt(group + 4))) {
                font.putInt(group + 4, start);
                font.putInt(group + 8, 0);
            }
        }
    }

    private static boolean isRadical(int codePoint) {
        return codePoint >= FIRST && codePoint <= LAST;
    }
}
