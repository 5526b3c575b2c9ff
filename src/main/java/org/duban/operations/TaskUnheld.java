package org.duban.operations;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineInspection;
import org.duban.engine.EngineInspection.Finding;

/** Tasks for which the case names no organisation. */
@ApplicationScoped
class TaskUnheld implements Reconciliation {

    private final EngineInspection engine;

    TaskUnheld(EngineInspection engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "task-unheld";
    }

    @Override
    public List<Finding> reconcile() {
        return engine.tasksUnheld();
    }
}
