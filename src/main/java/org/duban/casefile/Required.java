package org.duban.casefile;

import org.duban.problem.DubanProblem;
import org.duban.shared.Characters;

/** What has to be there; its absence is told by its field. */
public final class Required {

    private Required() {
    }

    /** A field that has to be filled in is not. */
    public static DubanProblem missing(String field) {
        return DubanProblem.invalid(field, "此项必填。", "This field is required.");
    }

    /** Refuses a text that says nothing, or says it at too great a length. */
    public static void text(String field, String text, int longest) {
        if (text.isBlank()) {
            throw missing(field);
        }
        if (Characters.count(text) > longest) {
            throw DubanProblem.invalid(field, "最多 %s 个字。".formatted(longest),
                    "At most %s characters.".formatted(longest));
        }
    }
}
