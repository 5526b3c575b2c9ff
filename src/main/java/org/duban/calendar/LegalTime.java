package org.duban.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The legal day in Duban's only time zone, Asia/Shanghai. */
public final class LegalTime {

    /** 北京时间. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private LegalTime() {
    }

    /** The day that an instant belongs to. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The end of a day, 24:00: what happens before it is in time. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
