package org.duban.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/** The machine's clock with an offset that can change while it runs. */
final class MovableClock extends Clock {

    private final InstantSource system;
    private final ZoneId zone;
    private volatile Duration offset;

    MovableClock(InstantSource system, ZoneId zone, Duration offset) {
        this.system = system;
        this.zone = zone;
        this.offset = offset;
    }

    void offset(Duration newOffset) {
        this.offset = newOffset;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return other.equals(zone) ? this : new ZonedView(this, other);
    }

    /** The same time told in another zone: it follows when the clock is moved. */
    private static final class ZonedView extends Clock {

        private final MovableClock clock;
        private final ZoneId zone;

        ZonedView(MovableClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return clock.withZone(other);
        }
    }
}
