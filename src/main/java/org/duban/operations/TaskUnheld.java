package org.duban.operations;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.Finding;
import org.duban.task.TaskInspection;

/** Tasks for which the case names no organisation. */
@ApplicationScoped
class TaskUnheld implements Reconciliation {

    private final TaskInspection tasks;

    TaskUnheld(TaskInspection tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "task-unheld";
    }

    @Override
    public List<Finding> reconcile() {
        return tasks.unheld();
    }
}
