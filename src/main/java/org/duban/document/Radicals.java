package org.duban.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * The signs of dictionary radicals (U+2E80 to U+2FDF), which share their glyphs with characters. In a PDF the glyph would
 * be read back as the radical, and nobody who searches for 施工 would find it.
 */
final class Radicals {

    private static final int FIRST = 0x2E80;
    private static final int LAST = 0x2FDF;
    private static final int TABLE_RECORD_BYTES = 16;
    private static final int ENCODING_RECORD_BYTES = 8;
    private static final int SEGMENTED_COVERAGE = 12;
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
    static void removeFrom(byte[] font) {
        ByteBuffer bytes = ByteBuffer.wrap(font);
        int cmap = table(bytes, "cmap");
        for (int i = 0; i < bytes.getShort(cmap + 2); i++) {
            int subtable = cmap + bytes.getInt(cmap + 4 + i * ENCODING_RECORD_BYTES + 4);
            if (bytes.getShort(subtable) == SEGMENTED_COVERAGE) {
                removeFrom(bytes, subtable);
            }
        }
    }

    private static void removeFrom(ByteBuffer bytes, int subtable) {
        int groups = bytes.getInt(subtable + 12);
        for (int i = 0; i < groups; i++) {
            int group = subtable + 16 + i * GROUP_BYTES;
            int start = bytes.getInt(group);
            if (isRadical(start) && isRadical(bytes.getInt(group + 4))) {
                bytes.putInt(group + 4, start);
                bytes.putInt(group + 8, 0);
            }
        }
    }

    private static int table(ByteBuffer bytes, String tag) {
        int wanted = ByteBuffer.wrap(tag.getBytes(StandardCharsets.US_ASCII)).getInt();
        for (int i = 0; i < bytes.getShort(4); i++) {
            int entry = 12 + i * TABLE_RECORD_BYTES;
            if (bytes.getInt(entry) == wanted) {
                return bytes.getInt(entry + 8);
            }
        }
        throw new IllegalStateException("the font has no table " + tag);
    }

    private static boolean isRadical(int codePoint) {
        return codePoint >= FIRST && codePoint <= LAST;
    }
}
