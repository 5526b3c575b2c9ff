package org.duban.engine;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;

/** The day by which each open task is due, beside the row, so that lists can sort by it. */
@ApplicationScoped
class TaskDays {

    private final Tasks tasks;
    private final Instance<TaskDirectory> directory;
    private final EngineJson json;
    private final EntityManager database;

    TaskDays(Tasks tasks, Instance<TaskDirectory> directory, EngineJson json, EntityManager database) {
        this.tasks = tasks;
        this.directory = directory;
        this.json = json;
        this.database = database;
    }

    /** Writes the day that the ledger says now; whoever has the task open need not read it again for that. */
    void refresh(long caseId) {
        for (TaskRow row : tasks.openOf(caseId)) {
            LocalDate due = directory.get().dueOn(row.episode(), row.elementId, json.variables(row.variables))
                    .orElse(null);
            database.createNativeQuery("UPDATE tasks SET due_on = ?2 WHERE id = ?1 AND NOT due_on <=> ?2")
                    .setParameter(1, row.id).setParameter(2, due).executeUpdate();
        }
    }
}
