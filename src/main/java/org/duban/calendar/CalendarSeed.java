package org.duban.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.duban.shared.Sql;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;

/** Brings the arrangement that is known when Duban is built; every other year is imported by the administrator. */
@ApplicationScoped
class CalendarSeed {

    /** Before anything of ours that may count a date at start. */
    private static final int EARLY = 500;
    private static final int YEAR = 2026;

    private final CalendarYears years;
    private final Clock clock;

    CalendarSeed(CalendarYears years, Clock clock) {
        this.years = years;
        this.clock = clock;
    }

    @Transactional
    void atStart(@Observes @Priority(EARLY) StartupEvent start) {
        if (years.latestVersion(YEAR) > 0) {
            return;
        }
        YearNotice notice = read();
        YearNoticeCheck.require(notice);
        try {
            years.add(CalendarYear.of(notice, 0, 1, clock.instant(), "duban"), "duban");
        } catch (Sql.DatabaseFailure failure) {
            if (years.latestVersion(YEAR) == 0) {
                throw failure;
            }
            Log.debugf("the arrangement of %d was brought by another replica", YEAR);
        }
    }

    /** The arrangement that comes with Duban. */
    static YearNotice read() {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
        try (InputStream file = CalendarSeed.class.getResourceAsStream("/calendar/" + YEAR + ".yaml")) {
            return yaml.readValue(file, YearNotice.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
