package org.duban.shared;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;

/** Tells a database that is away from one that refuses. */
public final class DatabaseAway {

    private static final String CONNECTION_EXCEPTION = "08";
    /** What pool and transaction manager say without a state of their own. */
    private static final List<String> SAYINGS = List.of("Acquisition timeout", "Socket error", "Connection is closed",
            "Failed to enlist");

    private DatabaseAway() {
    }

    /** Whether the failure means that the database cannot be reached now. */
    public static boolean causes(Throwable failure) {
        return Causes.of(failure).anyMatch(cause -> cause instanceof SQLException sql && isConnection(sql));
    }

    private static boolean isConnection(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLTransientConnectionException
                || (state != null && state.startsWith(CONNECTION_EXCEPTION))
                || SAYINGS.stream().anyMatch(String.valueOf(failure.getMessage())::contains);
    }
}
