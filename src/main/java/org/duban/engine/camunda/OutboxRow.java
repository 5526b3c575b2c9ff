package org.duban.engine.camunda;

/**
 * A row of the outbox that is due.
 *
 * @param counted whether it is repeated until the job behind it came in
 * @param repeat whether it was sent before and waits to be counted
 */
record OutboxRow(long id, String uid, long dossierId, String run, Command command, boolean counted, boolean repeat,
        int sends, int attempts) {
}
