package org.duban.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;

import jakarta.enterprise.context.ApplicationScoped;

/** Sets the clock of a test, forward or back; it runs on from there. */
@ApplicationScoped
public class TestClock {

    private final DemoClock clock;

    TestClock(DemoClock clock) {
        this.clock = clock;
    }

    /** Sets the clock, such as to 2026-07-21T08:00:00+08:00. */
    public void set(String at) {
        set(OffsetDateTime.parse(at).toInstant());
    }

    /** Sets the clock. */
    public void set(Instant at) {
        clock.set(Duration.between(InstantSource.system().instant(), at));
    }

    /** Gives the machine's time back. */
    public void reset() {
        clock.set(Duration.ZERO);
    }
}
