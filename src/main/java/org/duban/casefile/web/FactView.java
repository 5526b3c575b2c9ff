package org.duban.casefile.web;

import java.time.OffsetDateTime;
import java.util.Locale;

import org.duban.calendar.LegalTime;
import org.duban.casefile.TimelineFact;
import org.jspecify.annotations.Nullable;

/** A fact of the timeline, in the reader's language. */
public record FactView(String id, String kind, OffsetDateTime at, String author, String title,
        @Nullable String subjectId) {

    static FactView of(TimelineFact one, Locale locale) {
        return new FactView(String.valueOf(one.id()), one.kind(),
                one.recordedAt().atZone(LegalTime.ZONE).toOffsetDateTime(), one.author(), one.title().in(locale),
                one.subjectId().map(String::valueOf).orElse(null));
    }
}
