package org.duban.interview;

import java.time.LocalDate;
import java.time.LocalTime;

/** When and where a session is held, as a notice says it. */
public record Appointment(LocalDate day, LocalTime time, String place) {

    /** In one line. */
    public String line() {
        return "%s %s %s".formatted(day, time, place);
    }
}
