package org.duban.worklist.web;

import java.util.List;

/**
 * What came after a task.
 *
 * @param sentAt when the act was done
 * @param sentBy who did it
 * @param moving whether the engine has not gone on yet
 * @param tasks what the reader himself can do next in the case
 * @param others what the act led to for others
 */
public record NextView(String taskId, String name, String caseId, String caseNo, String sentAt, String sentBy, boolean moving,
        List<Step> tasks,
        List<Other> others) {

    /** A further task of the case. */
    public record Step(String id, String name, boolean mine) {
    }

    /** A step that somebody else has to take. */
    public record Other(String name, String role) {
    }
}
