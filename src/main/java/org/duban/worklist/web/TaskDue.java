package org.duban.worklist.web;

import java.util.Optional;

import org.duban.calendar.DueDay;
import org.duban.calendar.web.DueMark;
import org.duban.calendar.web.DueMarks;

/** How a task's due day is shown, wherever the task is. */
final class TaskDue {

    private TaskDue() {
    }

    /** The mark of the day; while the case is suspended its clocks wait, and no day is near or over. */
    static DueMark mark(Optional<DueDay> due, boolean suspended, DueMarks.Today today) {
        return suspended ? DueMark.SUSPENDED : due.map(today::mark).orElse(DueMark.NONE);
    }
}
