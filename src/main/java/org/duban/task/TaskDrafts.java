package org.duban.task;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineJson;
import org.duban.shared.Sql;

/** What people had typed before they sent it. */
@ApplicationScoped
class TaskDrafts {

    static final int LARGEST = 262_144;

    private final Sql sql;
    private final EngineJson json;
    private final Clock clock;

    TaskDrafts(DataSource database, EngineJson json, Clock clock) {
        this.sql = new Sql(database);
        this.json = json;
        this.clock = clock;
    }

    Instant save(long taskId, String personId, String data) {
        if (data.length() > LARGEST) {
            throw TaskProblems.draftTooLarge();
        }
        Instant now = clock.instant();
        sql.update("""
                INSERT INTO task_drafts (task_id, person_id, data, saved_at) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE data = VALUES(data), saved_at = VALUES(saved_at)""", taskId, personId, data, now);
        return now;
    }

    Optional<Draft> of(long taskId, String personId) {
        return sql.one(row -> new Draft(json.variables(row.getString("data")), Sql.instant(row, "saved_at")),
                "SELECT data, saved_at FROM task_drafts WHERE task_id = ? AND person_id = ?", taskId, personId);
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

    record Draft(Map<String, Object> data, Instant savedAt) {
    }
}
