package org.duban.rectification.web;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;

import jakarta.ws.rs.core.Response;

import org.duban.problem.DubanProblem;
import org.duban.rectification.Rectification;
import org.jspecify.annotations.Nullable;

/** What a person typed into a form about an order, and where he goes after it. */
final class PageFields {

    private PageFields() {
    }

    static String words(@Nullable String entered) {
        return entered == null ? "" : entered.strip();
    }

    /** Words that have to be there; refuses none, and more characters than this. */
    static String words(String field, @Nullable String entered, int most) {
        String words = words(entered);
        if (words.isEmpty() || words.codePointCount(0, words.length()) > most) {
            throw DubanProblem.invalid(field, "请填写，最多 %s 字。".formatted(most),
                    "Fill this in, at most %s characters.".formatted(most));
        }
        return words;
    }

    /** A day; refuses what is none, in these words. */
    static LocalDate day(String field, @Nullable String entered, String zh, String en) {
        try {
            return LocalDate.parse(entered == null ? "" : entered);
        } catch (DateTimeException notOne) {
            throw DubanProblem.invalid(field, zh, en);
        }
    }

    /** Back to the order on the page of its case. */
    static Response backTo(Rectification order) {
        return Response.seeOther(URI.create("/cases/" + order.caseId() + "#order-" + order.id())).build();
    }
}
