package org.duban.task;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.duban.engine.Episode;

/** Which legal day binds a task of a process: each feature answers for its own; a CDI bean. */
public interface TaskDueDays {

    /** Id of the process model. */
    String processId();

    /** The day by which the task's act is due; empty where none binds. */
    Optional<LocalDate> dueOn(Episode episode, String elementId, Map<String, Object> variables);
}
