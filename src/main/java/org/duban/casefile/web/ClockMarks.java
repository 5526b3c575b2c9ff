package org.duban.casefile.web;

import org.duban.calendar.web.DueMark;
import org.duban.calendar.web.DueMarks;
import org.duban.casefile.Deadline;

/** How a clock's last day is shown, wherever it is. */
public final class ClockMarks {

    private ClockMarks() {
    }

    /** Its mark: counted while it runs, what is left while it stands still, and only named once it is over. */
    public static DueMark of(Deadline clock, DueMarks.Today today) {
        return switch (clock.state()) {
            case RUNNING -> today.mark(clock.due());
            case PAUSED -> DueMark.suspended(clock.due(), clock.suspendedFrom().orElseThrow());
            case MET, MISSED, CANCELLED -> DueMark.of(clock.due());
        };
    }
}
