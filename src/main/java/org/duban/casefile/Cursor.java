package org.duban.casefile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.duban.problem.DubanProblem;

/** Where a page of a list ended: the last line's sort value and id. */
public record Cursor(String value, long id) {

    private static final char SEPARATOR = '\u001f';

    /** Reads a cursor that {@link #text} wrote; refuses anything else. */
    public static Cursor of(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int end = plain.lastIndexOf(SEPARATOR);
            return new Cursor(plain.substring(0, end), Long.parseLong(plain.substring(end + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            throw DubanProblem.invalid("cursor", "翻页参数无效，请从第一页开始。",
                    "This cursor is not one of ours; begin with the first page.");
        }
    }

    /** As it goes into an address. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((value + SEPARATOR + id).getBytes(StandardCharsets.UTF_8));
    }
}
