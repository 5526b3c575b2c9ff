package org.duban.task;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.engine.EngineJson;
import org.duban.engine.EngineTask;
import org.duban.engine.EngineTasks;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.OfferedTask;
import org.duban.engine.TaskEnding;
import org.jspecify.annotations.Nullable;

/** What the engine tells of human tasks becomes rows that people see. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class EngineSide implements EngineTasks {

    private static final int LONGEST_NOTE = 300;

    private final OfferedTasks offered;
    private final TasksAside aside;
    private final Tasks tasks;
    private final CompletedElsewhere elsewhere;
    private final EngineJson json;
    private final Clock clock;

    EngineSide(OfferedTasks offered, TasksAside aside, Tasks tasks, CompletedElsewhere elsewhere, EngineJson json,
            Clock clock) {
        this.offered = offered;
        this.aside = aside;
        this.tasks = tasks;
        this.elsewhere = elsewhere;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void offered(OfferedTask task) {
        aside.take(task);
        offered.takeUp(task);
        offered.record(task);
    }

    @Override
    public boolean ended(EngineTask task, TaskEnding how, String note) {
        Optional<TaskRow> row = tasks.locked(task).filter(TaskRow::isUnended);
        boolean open = row.filter(TaskRow::isOpen).isPresent();
        row.ifPresent(one -> one.end(open ? TaskState.of(how) : TaskState.COMPLETED, note, clock.instant()));
        return open;
    }

    @Override
    public void runEnded(String run, TaskEnding how) {
        tasks.runEnded(run, TaskState.of(how));
    }

    @Override
    public void setAside(String run, String newRun) {
        aside.put(run, newRun);
    }

    @Override
    public void renamed(String run, String newRun) {
        aside.rename(run, newRun);
    }

    @Override
    public void renamedElements(String run, Map<String, String> elements) {
        aside.renameElements(run, elements);
    }

    @Override
    public void remodelled(OfferedTask task) {
        offered.record(task);
    }

    @Override
    public void endSetAside(String run) {
        aside.end(run);
    }

    @Override
    public void endSetAside(String run, RunStart start) {
        aside.end(run, start);
    }

    @Override
    public void completed(EngineTask task) {
        tasks.locked(task).filter(row -> row.state == TaskState.COMPLETING)
                .ifPresent(row -> row.end(TaskState.COMPLETED, "", clock.instant()));
    }

    @Override
    public Optional<Map<String, Object>> outcome(EngineTask task) {
        return tasks.locked(task).flatMap(row -> Optional.ofNullable(row.outcome)).map(json::variables);
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public Elsewhere completedElsewhere(EngineTask task, Map<String, Object> submitted, Optional<String> login) {
        return elsewhere.take(task, submitted, login);
    }

    @Override
    public void returned(EngineTask task, @Nullable String submitted, String note, boolean waits) {
        tasks.locked(task).filter(row -> row.state != TaskState.RETURNED).ifPresent(row -> {
            row.submitted = submitted;
            String kept = note.substring(0, Math.min(LONGEST_NOTE, note.length()));
            if (waits) {
                row.waitsAgain(kept, clock.instant());
            } else {
                row.end(TaskState.RETURNED, kept, clock.instant());
            }
        });
    }
}
