package org.duban.operations.web;

import java.time.OffsetDateTime;
import java.util.List;

import org.duban.calendar.LegalTime;
import org.duban.operations.Comparison;
import org.jspecify.annotations.Nullable;

/** What one reconciliation found; {@code failed} where it could not run when it was last tried, and the rest is older. */
public record ComparisonJson(@Nullable OffsetDateTime lookedAt, boolean failed, int found, List<FindingJson> findings) {

    static ComparisonJson from(Comparison one) {
        return new ComparisonJson(one.lookedAt().map(at -> at.atZone(LegalTime.ZONE).toOffsetDateTime()).orElse(null),
                one.failed(),
                one.found(), one.findings().stream().map(FindingJson::from).toList());
    }
}
