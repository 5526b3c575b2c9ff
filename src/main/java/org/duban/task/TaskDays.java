package org.duban.task;

import java.time.LocalDate;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import org.duban.calendar.DueDay;
import org.duban.calendar.LegalTime;
import org.duban.engine.EngineJson;
import org.duban.shared.Sql;

/**
 * The day by which each open task is due, or the year that is missing to know it, beside the row, so that lists can sort by it.
 */
@ApplicationScoped
public class TaskDays {

    private final Tasks tasks;
    private final Instance<TaskDirectory> directory;
    private final EngineJson json;
    private final Sql sql;

    TaskDays(Tasks tasks, Instance<TaskDirectory> directory, EngineJson json, DataSource database) {
        this.tasks = tasks;
        this.directory = directory;
        this.json = json;
        this.sql = new Sql(database);
    }

    /** Writes the day that the ledger says now; whoever has the task open need not read it again for that. */
    public void refresh(long dossierId) {
        for (TaskRow row : tasks.openOf(dossierId)) {
            DueDay due = directory.get().dueOn(row.episode(), row.elementId, json.variables(row.variables),
                    LegalTime.dayOf(row.createdAt))
                    .orElse(null);
            LocalDate day = due == null ? null : due.day().orElse(null);
            Integer missing = due == null ? null : due.missingYear().orElse(null);
            sql.update("UPDATE tasks SET due_on = ?, missing_year = ? WHERE id = ?"
                    + " AND NOT (due_on <=> ? AND missing_year <=> ?)", day, missing, row.id, day, missing);
        }
    }
}
