package org.duban.worklist.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.duban.calendar.DueDay;
import org.duban.task.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * A task.
 *
 * @param missingYear the year for want of whose arrangement nobody knows the due day
 */
public record TaskJson(String id, int version, String process, String element, String name, String form, String caseId,
        String caseNo, int count, String role, @Nullable String organisationId, @Nullable String assignee,
        @Nullable String assigneeName, @Nullable LocalDate dueOn, @Nullable Integer missingYear, String state, boolean paused,
        boolean returned,
        OffsetDateTime createdAt, OffsetDateTime changedAt, @Nullable String changedBy, @Nullable String note,
        boolean mine, boolean canAct) {

    static TaskJson from(TaskView task) {
        return new TaskJson(Long.toString(task.id()), task.version(), task.processId(), task.elementId(), task.name().zh(),
                task.formId(), Long.toString(task.dossierId()), task.dossierNo(), task.count(), task.role(),
                task.organisationId().map(Object::toString).orElse(null), task.assignee().orElse(null),
                task.assigneeName().orElse(null), task.due().flatMap(DueDay::day).orElse(null),
                task.due().flatMap(DueDay::missingYear).orElse(null), task.state().name(), task.paused(),
                task.returned(), task.createdAt().atOffset(Params.ZONE), task.changedAt().atOffset(Params.ZONE),
                task.changedBy().orElse(null), task.note().orElse(null), task.mine(), task.canAct());
    }
}
