package org.duban.casefile.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.duban.calendar.LegalTime;
import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineState;
import org.jspecify.annotations.Nullable;

/** A deadline as the API shows it. */
public record DeadlineView(String id, String caseId, String caseNo, String kind, String subjectId, String ruleId,
        LocalDate startDay, LocalDate dueOn, OffsetDateTime dueAt, DeadlineState state, boolean held,
        @Nullable LocalDate pausedFrom, @Nullable OffsetDateTime metAt, boolean late, int version) {

    /** What is shown of a deadline. */
    public static DeadlineView of(Deadline one) {
        return new DeadlineView(String.valueOf(one.id()), String.valueOf(one.episode().dossierId()),
                one.episode().dossierNo(), one.kind(), String.valueOf(one.subjectId()), one.ruleId(), one.startDay(),
                one.dueOn(), one.dueAt().atZone(LegalTime.ZONE).toOffsetDateTime(), one.state(), one.held(),
                one.pausedFrom().orElse(null),
                one.metAt().map(at -> at.atZone(LegalTime.ZONE).toOffsetDateTime()).orElse(null), one.isMetLate(),
                one.version());
    }
}
