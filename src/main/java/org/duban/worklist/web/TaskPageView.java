package org.duban.worklist.web;

import java.util.List;
import java.util.Optional;

import org.duban.calendar.web.DueMark;
import org.duban.form.web.Beside;

/**
 * The page of one task.
 *
 * @param deadlineId where the due day is explained
 * @param beside what is decided about
 * @param acts what the reader may do with the task, beside its form
 */
public record TaskPageView(String id, int version, String name, String caseId, String caseNo, String site,
        String organisation, DueMark due, Optional<String> deadlineId, Standing standing, Acts acts,
        List<Person> colleagues, Beside beside, TaskFormView form) {

    /**
     * Where the task stands.
     *
     * @param suspended whether it can be done though the clocks of its case stand still
     * @param note why it came back, or what became of it
     */
    public record Standing(boolean open, boolean paused, boolean suspended, boolean returned, Optional<String> assignee,
            boolean mine,
            Optional<String> note) {
    }

    /** What the reader may do. */
    public record Acts(boolean claim, boolean release) {
    }

    /** A colleague to whom the task can be handed, unless he is away. */
    public record Person(String id, String name, String post, boolean absent) {
    }
}
