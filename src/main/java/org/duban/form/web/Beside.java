package org.duban.form.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.duban.problem.Text;

/**
 * What stands beside a form: what is decided about there.
 *
 * @param parts what the features say of it, as HTML
 */
public record Beside(List<Paper> papers, List<String> parts) {

    /** Nothing: the form says it all. */
    public static final Beside NOTHING = new Beside(List.of(), List.of());

    /** Whether there is anything. */
    public boolean isShown() {
        return !papers.isEmpty() || !parts.isEmpty();
    }

    /**
     * A paper that it is about.
     *
     * @param number the number under which it was issued
     * @param text its own words, as an HTML fragment of the document templates
     * @param page where the issued paper is
     * @param pdf where its PDF is, once it is made
     * @param refused why it could not leave as it is
     */
    public record Paper(String title, Optional<String> number, Optional<String> text, Optional<String> page,
            Optional<String> pdf, Optional<String> refused) {

        /** One that could not leave as it is. */
        public static Paper refused(String title, Text why, Locale locale) {
            return new Paper(title, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.of(why.in(locale)));
        }
    }
}
