package org.duban.worklist.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.duban.calendar.DueDay;
import org.duban.worklist.WorkItem;
import org.duban.worklist.WorkPage;
import org.jspecify.annotations.Nullable;

/** A page of the work list; the count stops at its cap, {@code more} says that there are more. */
public record WorkPageJson(List<Line> items, @Nullable String next, int count, boolean more) {

    static WorkPageJson from(WorkPage page) {
        return new WorkPageJson(page.items().stream().map(Line::from).toList(), page.next().orElse(null), page.count(),
                page.more());
    }

    /** A line of the work list. */
    public record Line(String id, int version, String process, String element, String name, String caseId,
            String caseNo, String role, @Nullable String organisation, @Nullable String assignee, boolean mine,
            @Nullable LocalDate dueOn, @Nullable Integer missingYear, boolean overdue, boolean paused, boolean returned,
            boolean unheld,
            OffsetDateTime createdAt) {

        static Line from(WorkItem item) {
            return new Line(Long.toString(item.id()), item.version(), item.processId(), item.elementId(), item.name().zh(),
                    Long.toString(item.caseId()), item.caseNo(), item.role(), item.organisation().orElse(null),
                    item.assignee().orElse(null), item.mine(), item.due().flatMap(DueDay::day).orElse(null),
                    item.due().flatMap(DueDay::missingYear).orElse(null), item.overdue(),
                    item.paused(), item.returned(), item.unheld(), item.createdAt().atOffset(Params.ZONE));
        }
    }
}
