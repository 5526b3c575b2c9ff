package org.duban.worklist.web;

import java.time.LocalDate;
import java.util.Optional;

import org.duban.calendar.web.DueMark;
import org.duban.calendar.web.DueMarks;

/** How a task's due day is shown, wherever the task is. */
final class TaskDue {

    private TaskDue() {
    }

    /** The mark of the day; while the case is suspended its clocks wait, and nothing is near or over. */
    static DueMark mark(Optional<LocalDate> dueOn, boolean paused, DueMarks.Today today) {
        return paused && dueOn.isPresent() ? DueMark.past(dueOn.get()) : today.mark(dueOn.orElse(null));
    }
}
