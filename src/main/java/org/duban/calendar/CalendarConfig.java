package org.duban.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Settings of the calendar and of the clock. */
@ConfigMapping(prefix = "duban.calendar")
interface CalendarConfig {

    /** When the demonstration begins: the clock is set to it on the first start, outside production only. */
    Optional<OffsetDateTime> demoStart();

    /** The beginning as an instant. */
    default Optional<Instant> demoStartInstant() {
        return demoStart().map(OffsetDateTime::toInstant);
    }
}
