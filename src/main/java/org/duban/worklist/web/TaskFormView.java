package org.duban.worklist.web;

import java.util.List;
import java.util.Optional;

import org.duban.form.FormProblems.Said;
import org.duban.form.Part;

/**
 * The form of a task on its page.
 *
 * @param unplaced what the reader's draft says for fields that the form no longer has
 * @param problems why what was sent was not taken
 * @param savedAt when the reader's draft was saved
 * @param fillable whether the reader fills the form in, or only reads it
 * @param status of its page: that of the refusal which it tells
 */
public record TaskFormView(List<Part> parts, List<String> unplaced, List<Said> problems, Optional<String> savedAt,
        boolean fillable, int status) {

    /** Whether the form says that its act cannot be undone. */
    public boolean isFinal() {
        return parts.stream().anyMatch(one -> one instanceof Part.Words words && words.last());
    }

    /** Whether a field shows what is wrong, so that there is something to correct. */
    public boolean isToCorrect() {
        return problems.stream().anyMatch(one -> !one.id().isEmpty());
    }
}
