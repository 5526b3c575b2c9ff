package org.duban.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** The documents that still wait for their PDF. */
record Pdfs(Connection database) {

    private static final double NANOS = 1e9;

    /** Puts those off that an earlier part left without. */
    void putOff() throws SQLException {
        Stack.run(database, "UPDATE document_states SET pdf_next_at = '2099-01-01' WHERE pdf_state <> 'READY'");
    }

    long waiting() throws SQLException {
        return Stack.number(database,
                "SELECT COUNT(*) FROM document_states WHERE pdf_state <> 'READY' AND pdf_next_at < '2099-01-01'");
    }

    /** Waits until none is without; says how many seconds that took. */
    double awaitAll() throws SQLException, InterruptedException {
        long start = System.nanoTime();
        while (waiting() > 0) {
            Thread.sleep(200);
        }
        return (System.nanoTime() - start) / NANOS;
    }
}
