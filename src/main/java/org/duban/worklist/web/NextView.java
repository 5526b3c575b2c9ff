package org.duban.worklist.web;

import java.util.List;

/**
 * What came after a task.
 *
 * @param moving whether the engine has not gone on yet
 * @param tasks what the reader himself can do next in the case
 */
public record NextView(String taskId, String name, String caseId, String caseNo, boolean moving, List<Step> tasks) {

    /** A further task of the case. */
    public record Step(String id, String name, boolean mine) {
    }
}
