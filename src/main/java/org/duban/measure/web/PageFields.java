package org.duban.measure.web;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;

import jakarta.ws.rs.core.Response;

import org.duban.measure.Measure;
import org.duban.problem.DubanProblem;
import org.jspecify.annotations.Nullable;

/** What a person typed into a form about a measure, and where he goes after it. */
public final class PageFields {

    private PageFields() {
    }

    /** Words, or none. */
    public static String words(@Nullable String entered) {
        return entered == null ? "" : entered.strip();
    }

    /** Words that have to be there; refuses none, and more characters than this. */
    public static String words(String field, @Nullable String entered, int most) {
        String words = words(entered);
        if (words.isEmpty() || words.codePointCount(0, words.length()) > most) {
            throw DubanProblem.invalid(field, "请填写，最多 %s 字。".formatted(most),
                    "Fill this in, at most %s characters.".formatted(most));
        }
        return words;
    }

    /** A day; refuses what is none, in these words. */
    public static LocalDate day(String field, @Nullable String entered, String zh, String en) {
        try {
            return LocalDate.parse(entered == null ? "" : entered);
        } catch (DateTimeException notOne) {
            throw DubanProblem.invalid(field, zh, en);
        }
    }

    /** Back to the measure on the page of its case; anchors of its kind begin with this word. */
    public static Response backTo(Measure measure, String anchor) {
        return Response.seeOther(URI.create("/cases/%s#%s-%s".formatted(measure.caseId(), anchor, measure.id()))).build();
    }
}
