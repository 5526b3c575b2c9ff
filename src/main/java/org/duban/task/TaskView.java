package org.duban.task;

import java.time.Instant;
import java.util.Optional;

import org.duban.calendar.DueDay;
import org.duban.problem.Text;

/**
 * A task as people see it.
 *
 * @param name what is to be done, as the model calls it
 * @param version token that a change has to bring back
 * @param returned whether it was completed elsewhere and came back
 * @param mine whether the reader holds it
 * @param canAct whether the reader may do it
 */
public record TaskView(long id, int version, String processId, String elementId, Text name, String formId, long dossierId,
        String dossierNo, int count, String region, String role, String relation, Optional<Long> organisationId,
        Optional<String> assignee, Optional<String> assigneeName, Optional<DueDay> due, TaskState state,
        boolean paused, boolean returned, Instant createdAt, Instant changedAt, Optional<String> changedBy,
        Optional<String> note, boolean mine, boolean canAct) {
}
