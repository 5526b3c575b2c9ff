package org.duban.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;

import org.junit.jupiter.api.Test;

class DatabaseAwayTest {

    @Test
    void shouldKnowADatabaseThatIsAwayHoweverDeepItLies() {
        assertThat(DatabaseAway.causes(new IllegalStateException(new RuntimeException(
                new SQLNonTransientConnectionException("Socket fail to connect"))))).isTrue();
        assertThat(DatabaseAway.causes(new SQLException("gone", "08S01"))).isTrue();
        assertThat(DatabaseAway.causes(new SQLException("Exception in association of connection",
                new SQLException("Failed to enlist. Check if a connection from another datasource")))).isTrue();
    }

    @Test
    void shouldNotTakeARefusalForAnOutage() {
        assertThat(DatabaseAway.causes(new IllegalStateException("no database at all"))).isFalse();
        assertThat(DatabaseAway.causes(new RuntimeException(
                new SQLIntegrityConstraintViolationException("Duplicate entry", "23000")))).isFalse();
        assertThat(DatabaseAway.causes(new SQLException("Data too long for column", "22001"))).isFalse();
    }
}
