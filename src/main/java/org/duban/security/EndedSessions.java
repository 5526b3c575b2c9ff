package org.duban.security;

import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.shared.Sql;

/** The sessions whose people have signed out: cookies live at the browser, and a copy of them must open nothing. */
@ApplicationScoped
public class EndedSessions {

    private final Sql sql;

    EndedSessions(DataSource database) {
        this.sql = new Sql(database);
    }

    /** Ends a session now. */
    void end(String session) {
        // The database's own time: a demonstration lives on another day, its tokens do not.
        sql.update("INSERT INTO ended_sessions (session_id, ended_at) VALUES (?, UTC_TIMESTAMP(3))"
                + " ON DUPLICATE KEY UPDATE ended_at = UTC_TIMESTAMP(3)", session);
    }

    /** Whether it has ended since a token of it was issued; the identity provider may name a later one the same. */
    boolean isEnded(String session, Instant issued) {
        return sql.one(row -> Sql.instant(row, "ended_at"), "SELECT ended_at FROM ended_sessions WHERE session_id = ?",
                session).filter(ended -> !issued.isAfter(ended)).isPresent();
    }

    /** Forgets those that ended longer ago than any token lives, a slice of them. */
    @Transactional
    public int forget(Duration keep) {
        return sql.update("DELETE FROM ended_sessions WHERE ended_at < UTC_TIMESTAMP(3) - INTERVAL ? SECOND LIMIT 5000",
                keep.toSeconds());
    }
}
