package org.duban.task;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.duban.calendar.DueDay;
import org.duban.engine.Episode;

/** Which legal day binds a task: each CDI bean answers for the processes that it knows. */
public interface TaskDueDays {

    /**
     * The day by which the task's act is due, as far as it is known; empty where none binds, and of other processes.
     *
     * @param since the day on which the task came up
     */
    Optional<DueDay> dueOn(Episode episode, String elementId, Map<String, Object> variables, LocalDate since);
}
