package org.duban.problem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import jakarta.persistence.OptimisticLockException;

import org.junit.jupiter.api.Test;

class LostRacesTest {

    @Test
    void shouldKnowALostRaceHoweverDeepItLies() {
        assertThat(LostRaces.isStale(new IllegalStateException(new RuntimeException(new OptimisticLockException())))).isTrue();
        assertThat(LostRaces.isLockWait(new IllegalStateException(new SQLException("Lock wait", "HY000", 1205)))).isTrue();
    }

    @Test
    void shouldNotTakeAnotherFailureForOne() {
        assertThat(LostRaces.isStale(new IllegalStateException("a mistake"))).isFalse();
        assertThat(LostRaces.isLockWait(new SQLException("Deadlock", "40001", 1213))).isFalse();
    }
}
