package org.duban.engine.camunda;

/** What became of one sending. */
record Delivery(OutboxRow row, Result result, String note) {

    enum Result {
        /** The engine took it, or had taken it before. */
        TAKEN,
        /** What it names is gone; who asks about it finds out why. */
        GONE,
        /** The engine pushes back. */
        BUSY,
        /** The engine did not answer. */
        AWAY,
        /** The engine refused it this time. */
        FAILED,
        /** The engine will never take it. */
        POISON
    }
}
