package org.duban.form.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.duban.calendar.LegalTime;

/** When the draft was saved. */
public record DraftJson(OffsetDateTime savedAt) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** At this moment. */
    public static DraftJson of(Instant at) {
        return new DraftJson(at.atZone(LegalTime.ZONE).toOffsetDateTime());
    }

    /** The time of day, with the day unless it was today. */
    public static String words(Instant at, LocalDate today) {
        ZonedDateTime local = at.atZone(LegalTime.ZONE);
        return (local.toLocalDate().equals(today) ? TIME : DAY).format(local);
    }
}
