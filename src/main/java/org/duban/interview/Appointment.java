package org.duban.interview;

import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.persistence.Embeddable;

/** When and where a session is held, as a notice says it. */
@Embeddable
public record Appointment(LocalDate day, LocalTime time, String place) {

    /** In one line. */
    public String line() {
        return "%s %s %s".formatted(day, time, place);
    }
}
