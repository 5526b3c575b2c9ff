package org.duban.rectification;

import java.time.Instant;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.shared.Sql;

/** The lapses that were recorded, each with the answer it got: told again, it gets the same. */
@ApplicationScoped
class Lapses {

    private final Sql sql;

    Lapses(DataSource database) {
        this.sql = new Sql(database);
    }

    Optional<Boolean> answerTo(long ledgerEntry) {
        return sql.one(row -> row.getBoolean(1), "SELECT to_decide FROM recorded_lapses WHERE ledger_entry = ?",
                ledgerEntry);
    }

    /** The last lapse of a deadline that was recorded. */
    Optional<Long> latestOf(long deadlineId) {
        return sql.one(row -> row.getLong(1),
                "SELECT ledger_entry FROM recorded_lapses WHERE deadline_id = ? ORDER BY ledger_entry DESC LIMIT 1",
                deadlineId);
    }

    /** What needed no decision when it was recorded needs one now. */
    void toDecide(long ledgerEntry) {
        sql.update("UPDATE recorded_lapses SET to_decide = TRUE WHERE ledger_entry = ?", ledgerEntry);
    }

    void record(long ledgerEntry, long rectificationId, long deadlineId, boolean toDecide, Instant at) {
        sql.update("INSERT INTO recorded_lapses (ledger_entry, rectification_id, deadline_id, to_decide, recorded_at)"
                + " VALUES (?, ?, ?, ?, ?)", ledgerEntry, rectificationId, deadlineId, toDecide, at);
    }
}
