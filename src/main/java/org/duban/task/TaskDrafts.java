package org.duban.task;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineJson;
import org.duban.form.DraftRows;
import org.duban.form.DraftRows.Draft;
import org.duban.form.Refusal;
import org.duban.form.Sending;
import org.duban.idempotency.IdempotencyKeys;
import org.duban.shared.Sql;

import com.fasterxml.jackson.databind.JsonNode;

/** What people had typed before they sent it. */
@ApplicationScoped
class TaskDrafts {

    static final int LARGEST = 262_144;

    private final Sql sql;
    private final DraftRows rows;

    TaskDrafts(DataSource database, EngineJson json, IdempotencyKeys keys, Clock clock) {
        this.sql = new Sql(database);
        this.rows = new DraftRows("task_drafts", "task_id", sql, json, keys, clock);
    }

    Instant save(long taskId, String personId, JsonNode typed) {
        requireSmall(typed);
        return rows.save(taskId, personId, typed);
    }

    /** What is refused for its size is told with it, once more under no limit than that of the request. */
    void keep(long taskId, String personId, JsonNode typed, Optional<Refusal> refusal, Sending sending) {
        if (refusal.isEmpty()) {
            requireSmall(typed);
        }
        rows.keep(taskId, personId, typed, refusal, sending);
    }

    private static void requireSmall(JsonNode typed) {
        if (typed.toString().length() > LARGEST) {
            throw TaskProblems.draftTooLarge();
        }
    }

    Optional<Draft> of(long taskId, String personId) {
        return rows.of(taskId, personId);
    }

    void discard(long taskId) {
        sql.update("DELETE FROM task_drafts WHERE task_id = ?", taskId);
    }

    /** Deletes drafts of tasks that ended before the instant, a slice of them. */
    int clean(Instant endedBefore) {
        return sql.update("""
                DELETE FROM task_drafts WHERE saved_at < ? AND task_id IN (
                    SELECT id FROM tasks WHERE state NOT IN ('OPEN', 'COMPLETING') AND changed_at < ?) LIMIT 5000""",
                endedBefore, endedBefore);
    }

    /** What these people have typed, or sent elsewhere and got back, at tasks that are still open. */
    List<String> unsent(Collection<String> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        String each = String.join(", ", Collections.nCopies(people.size(), "?"));
        return sql.list(row -> row.getString(1),
                "SELECT d.data FROM task_drafts d JOIN tasks t ON t.id = d.task_id WHERE t.state = 'OPEN' AND d.person_id IN ("
                        + each + ") UNION ALL SELECT submitted FROM tasks WHERE state = 'OPEN' AND assignee IN (" + each
                        + ") AND submitted IS NOT NULL",
                Stream.concat(people.stream(), people.stream()).toArray());
    }
}
