package org.duban.casefile.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.duban.calendar.LegalTime;
import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineState;
import org.duban.casefile.Punctuality;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as the API shows it.
 *
 * @param dueOn empty where {@code missingYear} says for want of which year nobody knows it
 * @param punctuality whether what was received came in time; undecided where nobody knows the last day
 */
public record DeadlineView(String id, String caseId, String caseNo, String kind, String subjectId, String ruleId,
        LocalDate startDay, @Nullable LocalDate dueOn, @Nullable OffsetDateTime dueAt, @Nullable Integer missingYear,
        DeadlineState state, boolean held,
        @Nullable LocalDate pausedFrom, @Nullable OffsetDateTime metAt, @Nullable Punctuality punctuality,
        boolean late, int version) {

    /** What is shown of a deadline. */
    public static DeadlineView of(Deadline one) {
        return new DeadlineView(String.valueOf(one.id()), String.valueOf(one.episode().dossierId()),
                one.episode().dossierNo(), one.kind(), String.valueOf(one.subjectId()), one.ruleId(), one.startDay(),
                one.due().day().orElse(null),
                one.due().end().map(at -> at.atZone(LegalTime.ZONE).toOffsetDateTime()).orElse(null),
                one.due().missingYear().orElse(null), one.state(), one.held(),
                one.pausedFrom().orElse(null),
                one.metAt().map(at -> at.atZone(LegalTime.ZONE).toOffsetDateTime()).orElse(null),
                one.punctuality().orElse(null),
                one.punctuality().filter(Punctuality.LATE::equals).isPresent(),
                one.version());
    }
}
