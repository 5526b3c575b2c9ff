package org.duban.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.problem.DubanProblem;
import org.duban.security.Actor;
import org.duban.shared.Sql;

import javax.sql.DataSource;

/** Who asked for more time, and what was decided. */
@ApplicationScoped
public class Extensions {

    private final Sql sql;

    Extensions(DataSource database) {
        this.sql = new Sql(database);
    }

    long ask(long rectificationId, long itemId, int days, String reason, Actor actor, Instant at) {
        return sql.insert("INSERT INTO extension_requests (rectification_id, item_id, days, reason, person_id, author,"
                + " asked_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, 'PENDING')", rectificationId, itemId, days, reason,
                actor.personId(), actor.name(), at);
    }

    void decide(long id, State state, int grantedDays, String reason, Actor actor, Instant at) {
        sql.update("UPDATE extension_requests SET state = ?, granted_days = ?, decision_reason = ?, decided_by = ?,"
                + " decided_at = ? WHERE id = ?", state, grantedDays == 0 ? null : grantedDays, reason,
                actor.personId(), at, id);
    }

    /** The request; refuses an id that none has. */
    public Request get(long id) {
        return sql.one(Extensions::request, "SELECT * FROM extension_requests WHERE id = ?", id)
                .orElseThrow(DubanProblem::notFound);
    }

    /** The request about an item. */
    public Optional<Request> ofItem(long itemId) {
        return sql.one(Extensions::request, "SELECT * FROM extension_requests WHERE item_id = ?", itemId);
    }

    /** The request about an item that nobody has decided. */
    Optional<Request> pending(long itemId) {
        return ofItem(itemId).filter(one -> one.state() == State.PENDING);
    }

    /** The requests about an order's items. */
    public List<Request> ofOrder(long rectificationId) {
        return sql.list(Extensions::request, "SELECT * FROM extension_requests WHERE rectification_id = ? ORDER BY id",
                rectificationId);
    }

    /** The requests in a case. */
    List<Request> ofCase(long caseId) {
        return sql.list(Extensions::request, "SELECT * FROM extension_requests WHERE rectification_id IN"
                + " (SELECT id FROM measures WHERE case_id = ?)", caseId);
    }

    private static Request request(ResultSet row) throws SQLException {
        return new Request(row.getLong("id"), row.getLong("rectification_id"), row.getLong("item_id"),
                row.getInt("days"), row.getString("reason"), row.getString("author"), Sql.instant(row, "asked_at"),
                State.valueOf(row.getString("state")), Optional.ofNullable(row.getObject("granted_days", Integer.class)),
                Optional.ofNullable(row.getString("decision_reason")));
    }

    /** Where a request stands. */
    public enum State {
        /** 待审批: the lapse waits. */
        PENDING,
        /** 已准予. */
        GRANTED,
        /** 未准予. */
        DENIED,
        /** 已无必要: the item was settled before the decision. */
        MOOT
    }

    /** A request for more time. */
    public record Request(long id, long rectificationId, long itemId, int days, String reason, String author,
            Instant askedAt, State state, Optional<Integer> grantedDays, Optional<String> decisionReason) {

        /** Whether the party need not answer yet: it was given more time, or may be. */
        boolean givesTime() {
            return state == State.PENDING || state == State.GRANTED;
        }
    }
}
