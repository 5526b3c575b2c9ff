package org.duban.calendar;

import java.time.Duration;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.shared.Sql;

/** By how much the clock of a demonstration differs from the machine's. */
@ApplicationScoped
class ClockOffset {

    private final Sql sql;

    ClockOffset(DataSource database) {
        this.sql = new Sql(database);
    }

    Optional<Duration> read() {
        return sql.one(row -> Duration.ofMillis(row.getLong(1)), "SELECT offset_millis FROM clock_offset WHERE id = 1");
    }

    /** The offset, while nobody else moves it. */
    Optional<Duration> lock() {
        return sql.one(row -> Duration.ofMillis(row.getLong(1)),
                "SELECT offset_millis FROM clock_offset WHERE id = 1 FOR UPDATE");
    }

    /** Sets it if nobody did yet. */
    void begin(Duration offset) {
        sql.update("INSERT IGNORE INTO clock_offset (id, offset_millis) VALUES (1, ?)", offset.toMillis());
    }

    void write(Duration offset) {
        sql.update("INSERT INTO clock_offset (id, offset_millis) VALUES (1, ?)"
                + " ON DUPLICATE KEY UPDATE offset_millis = VALUES(offset_millis)", offset.toMillis());
    }
}
