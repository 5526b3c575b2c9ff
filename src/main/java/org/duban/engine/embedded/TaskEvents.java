package org.duban.engine.embedded;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineTask;
import org.duban.engine.EngineTasks;
import org.duban.engine.OfferedTask;
import org.duban.engine.TaskEnding;
import org.duban.engine.binding.Runs;
import org.operaton.bpm.engine.delegate.DelegateTask;
import org.operaton.bpm.engine.delegate.TaskListener;

/** Tells of people's tasks as they come, and of those that an event ends. */
@ApplicationScoped
class TaskEvents implements TaskListener {

    private final EngineTasks tasks;
    private final Runs runs;

    TaskEvents(EngineTasks tasks, Runs runs) {
        this.tasks = tasks;
        this.runs = runs;
    }

    @Override
    public void notify(DelegateTask task) {
        String run = task.getExecution().getProcessBusinessKey();
        EngineTask own = new EngineTask(run, task.getId());
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> tasks.offered(new OfferedTask(own, runs.carriedBy(run),
                    task.getTaskDefinitionKey(), Variables.seen(task)));
            case EVENTNAME_DELETE -> tasks.ended(own, TaskEnding.INTERRUPTED, "流程事件已结束该任务 · ended by an event");
            default -> {
                // Whoever completed it knows.
            }
        }
    }
}
