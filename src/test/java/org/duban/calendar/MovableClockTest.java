package org.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

class MovableClockTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final MovableClock clock = new MovableClock(() -> NOON, LegalTime.ZONE, Duration.ofHours(1));

    @Test
    void shouldShowTheMachinesTimePlusTheOffset() {
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void shouldTakeAlongItsViewsInOtherZones() {
        Clock elsewhere = clock.withZone(ZoneOffset.UTC);

        clock.offset(Duration.ofDays(3));

        assertThat(elsewhere.instant()).isEqualTo(NOON.plus(Duration.ofDays(3)));
        assertThat(elsewhere.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void shouldBelongToTheLegalDayOfShanghai() {
        assertThat(LegalTime.dayOf(Instant.parse("2026-07-20T15:59:59Z"))).isEqualTo(LocalDate.of(2026, 7, 20));
        assertThat(LegalTime.endOf(LocalDate.of(2026, 7, 20))).isEqualTo("2026-07-20T16:00:00Z");
    }
}
