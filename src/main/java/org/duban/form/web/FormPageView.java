package org.duban.form.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.duban.form.FormProblems.Said;
import org.duban.form.Part;

/**
 * A page for a form that no task asks for.
 *
 * @param title what is done with it: the word on its button
 * @param unplaced what the reader's draft says for fields that the form does not have now
 * @param problems why what was sent was not taken
 * @param savedAt when the reader's draft was saved
 */
public record FormPageView(String title, Where where, Beside beside, List<Part> parts, List<String> unplaced,
        List<Said> problems,
        Optional<String> savedAt) {

    /** Whether a field shows what is wrong, so that there is something to correct. */
    public boolean isToCorrect() {
        return problems.stream().anyMatch(one -> !one.id().isEmpty());
    }

    /** Whether the form says that nothing takes the act back. */
    public boolean isFinal() {
        return parts.stream().anyMatch(one -> one instanceof Part.Words words && words.last());
    }

    /**
     * Where the page stands.
     *
     * @param action the address to which the form is sent, with those of its files beneath
     * @param back the address to which one comes back, and its name
     * @param version of what the act changes, where it is compared
     * @param facts what the form is about
     */
    public record Where(String action, String back, String backName, OptionalInt version, List<Fact> facts) {
    }

    /** Something that the reader should know before he acts. */
    public record Fact(String name, String value) {
    }
}
