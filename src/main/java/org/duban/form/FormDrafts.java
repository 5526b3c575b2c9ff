package org.duban.form;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.engine.EngineJson;
import org.duban.form.DraftRows.Draft;
import org.duban.idempotency.IdempotencyKeys;
import org.duban.shared.Sql;

import com.fasterxml.jackson.databind.JsonNode;

/** The drafts of forms that no task stands for, each by the address to which its form is sent. */
@ApplicationScoped
@Transactional
public class FormDrafts {

    private final Sql sql;
    private final DraftRows rows;
    private final Clock clock;

    FormDrafts(DataSource database, EngineJson json, IdempotencyKeys keys, Clock clock) {
        this.sql = new Sql(database);
        this.rows = new DraftRows("form_drafts", "place", sql, json, keys, clock);
        this.clock = clock;
    }

    /** As {@link DraftRows#save}. */
    public Instant save(String place, String personId, JsonNode typed) {
        return rows.save(place, personId, typed);
    }

    /** As {@link DraftRows#keep}. */
    public void keep(String place, String personId, JsonNode typed, Optional<Refusal> refusal, Sending sending) {
        rows.keep(place, personId, typed, refusal, sending);
    }

    /** What the person has typed there. */
    public Optional<Draft> of(String place, String personId) {
        return rows.of(place, personId);
    }

    /** The form was taken. */
    public void drop(String place, String personId) {
        sql.update("DELETE FROM form_drafts WHERE place = ? AND person_id = ?", place, personId);
    }

    /** Forgets what was left longer ago than this, a slice of it, and says how much it was. */
    public int forget(Duration keep) {
        return sql.update("DELETE FROM form_drafts WHERE saved_at < ? LIMIT 5000", clock.instant().minus(keep));
    }

    /** What these people have typed. */
    public List<String> typed(Collection<String> people) {
        return people.isEmpty() ? List.of()
                : sql.list(row -> row.getString(1), "SELECT data FROM form_drafts WHERE person_id IN (%s)"
                        .formatted(String.join(", ", Collections.nCopies(people.size(), "?"))), people.toArray());
    }
}
