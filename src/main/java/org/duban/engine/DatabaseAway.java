package org.duban.engine;

import java.sql.SQLException;

/** Tells a database that is away from one that refuses. */
final class DatabaseAway {

    private static final String CONNECTION_EXCEPTION = "08";

    private DatabaseAway() {
    }

    /** Whether the failure means that the database cannot be reached now. */
    static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isConnection(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConnection(SQLException failure) {
        String state = failure.getSQLState();
        String message = String.valueOf(failure.getMessage());
        return (state != null && state.startsWith(CONNECTION_EXCEPTION)) || message.contains("Acquisition timeout")
                || message.contains("Socket error") || message.contains("Connection is closed");
    }
}
