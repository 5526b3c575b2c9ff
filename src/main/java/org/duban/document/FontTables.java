package org.duban.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The tables in the bytes of a TrueType font: leaves those that a paper is printed with. */
final class FontTables {

    private static final int RECORDS = 12;
    private static final int RECORD_BYTES = 16;
    private static final int OFFSET = 8;
    private static final int LENGTH = 12;
    private static final int ENCODINGS = 4;
    private static final int ENCODING_BYTES = 8;
    private static final int SEGMENTED_COVERAGE = 12;
    private static final String CHARACTERS = "cmap";
    /** The outlines (glyf) are not among them: see {@link #keepWhatIsPrinted}. */
    private static final Set<String> PRINTED = Set.of(CHARACTERS, "gasp", "head", "hhea", "hmtx", "loca", "maxp", "name",
            "OS/2",
            "post", "prep");

    private final ByteBuffer bytes;

    FontTables(byte[] font) {
        bytes = ByteBuffer.wrap(font);
    }

    /**
     * Makes every other table empty, so that nobody reads it. The outlines stay where they are and are found there by their
     * offsets: only the copy that PDFBox would make of them to draw on a screen becomes empty.
     */
    void keepWhatIsPrinted() {
        for (int record = RECORDS; record < end(); record += RECORD_BYTES) {
            if (!PRINTED.contains(tag(record))) {
                bytes.putInt(record + LENGTH, 0);
            }
        }
    }

    /** Leaves the one map from characters to glyphs that holds them all (format 12), without the dictionary radicals. */
    void keepOneCharacterMap() {
        int cmap = offset(CHARACTERS);
        int first = cmap + ENCODINGS;
        for (int i = 0; i < bytes.getShort(cmap + 2); i++) {
            int encoding = first + i * ENCODING_BYTES;
            int map = cmap + bytes.getInt(encoding + 4);
            if (bytes.getShort(map) == SEGMENTED_COVERAGE) {
                bytes.putLong(first, bytes.getLong(encoding));
                bytes.putShort(cmap + 2, (short) 1);
                Radicals.removeFrom(bytes, map);
                return;
            }
        }
        throw new IllegalStateException("the font has no map of all its characters");
    }

    private int offset(String wanted) {
        for (int record = RECORDS; record < end(); record += RECORD_BYTES) {
            if (tag(record).equals(wanted)) {
                return bytes.getInt(record + OFFSET);
            }
        }
        throw new IllegalStateException("the font has no table " + wanted);
    }

    private int end() {
        return RECORDS + bytes.getShort(4) * RECORD_BYTES;
    }

    private String tag(int record) {
        return new String(bytes.array(), record, 4, StandardCharsets.US_ASCII);
    }
}
