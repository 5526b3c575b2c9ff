package org.duban.task;

import java.util.Map;
import java.util.Optional;

import org.duban.calendar.DueDay;
import org.duban.engine.Episode;

/** Which legal day binds a task of a process: each feature answers for its own; a CDI bean. */
public interface TaskDueDays {

    /** Id of the process model. */
    String processId();

    /** The day by which the task's act is due, as far as it is known; empty where none binds. */
    Optional<DueDay> dueOn(Episode episode, String elementId, Map<String, Object> variables);
}
