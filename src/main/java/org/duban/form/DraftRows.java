package org.duban.form;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.duban.engine.EngineJson;
import org.duban.idempotency.IdempotencyKeys;
import org.duban.shared.Sql;

import com.fasterxml.jackson.databind.JsonNode;

/** One kind of forms' drafts: for each form and person what was typed last, with why it was refused when it was sent. */
public final class DraftRows {

    private final String table;
    private final String place;
    private final Sql sql;
    private final EngineJson json;
    private final IdempotencyKeys keys;
    private final Clock clock;

    /** Those of this table, whose rows name their form in this column. */
    public DraftRows(String table, String place, Sql sql, EngineJson json, IdempotencyKeys keys, Clock clock) {
        this.table = table;
        this.place = place;
        this.sql = sql;
        this.json = json;
        this.keys = keys;
        this.clock = clock;
    }

    /** Keeps what the person has typed; what was refused before is being corrected. */
    public Instant save(Object form, String personId, JsonNode typed) {
        return write(form, personId, typed, Optional.empty());
    }

    /** Keeps what a page's form sent, once: its repeat must not take the place of what was typed since. */
    public void keep(Object form, String personId, JsonNode typed, Optional<Refusal> refusal, Sending sending) {
        if (sending.key().isEmpty() || keys.isFirst(personId, sending.key(), table + form + sending.content())) {
            write(form, personId, typed, refusal);
        }
    }

    /** What the person has typed into the form. */
    public Optional<Draft> of(Object form, String personId) {
        return sql.one(row -> new Draft(json.variables(row.getString("data")), Sql.instant(row, "saved_at"),
                Optional.ofNullable(row.getString("refusal")).map(text -> json.read(text, Refusal.class))),
                "SELECT data, saved_at, refusal FROM %s WHERE %s = ? AND person_id = ?".formatted(table, place), form,
                personId);
    }

    private Instant write(Object form, String personId, JsonNode typed, Optional<Refusal> refusal) {
        Instant now = clock.instant();
        sql.update("""
                INSERT INTO %s (%s, person_id, data, saved_at, refusal) VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE
                data = VALUES(data), saved_at = VALUES(saved_at), refusal = VALUES(refusal)""".formatted(table, place),
                form, personId, typed.toString(), now, refusal.map(json::write).orElse(null));
        return now;
    }

    /**
     * What somebody had typed.
     *
     * @param refusal why it was not taken, where it was sent and nothing typed since
     */
    public record Draft(Map<String, Object> data, Instant savedAt, Optional<Refusal> refusal) {
    }
}
