package org.duban.worklist.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.duban.problem.Text;

/**
 * What stands beside the form of a task: what is decided about there.
 *
 * @param parts what the features say of it, as HTML
 */
public record TaskBeside(List<Paper> papers, List<String> parts) {

    static final TaskBeside NOTHING = new TaskBeside(List.of(), List.of());

    /** Whether there is anything. */
    public boolean isShown() {
        return !papers.isEmpty() || !parts.isEmpty();
    }

    /**
     * A paper that the task is about.
     *
     * @param number the number under which it was issued
     * @param text its own words, as an HTML fragment of the document templates
     * @param page where the issued paper is
     * @param pdf where its PDF is, once it is made
     * @param refused why it could not leave as it is
     */
    public record Paper(String title, Optional<String> number, Optional<String> text, Optional<String> page,
            Optional<String> pdf, Optional<String> refused) {

        static Paper refused(String title, Text why, Locale locale) {
            return new Paper(title, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.of(why.in(locale)));
        }
    }
}
