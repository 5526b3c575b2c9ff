package org.duban.task;

import java.util.Optional;

/** The acts behind the user tasks of some processes; a CDI bean, asked by process and element id. */
public interface UserTaskActs {

    /** The act behind the task, if it is one of these. */
    Optional<UserTaskAct> find(String processId, String elementId);
}
