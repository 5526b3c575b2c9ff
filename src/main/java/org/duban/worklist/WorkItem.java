package org.duban.worklist;

import java.time.Instant;
import java.util.Optional;

import org.duban.calendar.DueDay;
import org.duban.problem.Text;

/**
 * A line of the work list.
 *
 * @param name what is to be done, as the model calls it
 * @param overdue due before today
 * @param unheld nobody holds the relation: the case has to be completed first
 */
public record WorkItem(long id, int version, String processId, String elementId, Text name, long caseId, String caseNo,
        String role, Optional<String> organisation, Optional<String> assignee, boolean mine, Optional<DueDay> due,
        boolean overdue, boolean paused, boolean returned, boolean unheld, Instant createdAt) {
}
