package org.duban.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What people had typed before they sent it. */
@ApplicationScoped
class TaskDrafts {

    static final int LARGEST = 262_144;

    private final EntityManager database;
    private final EngineJson json;
    private final Clock clock;

    TaskDrafts(EntityManager database, EngineJson json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    Instant save(long taskId, String personId, String data) {
        if (data.length() > LARGEST) {
            throw TaskProblems.draftTooLarge();
        }
        Instant now = clock.instant();
        database.createNativeQuery("""
                INSERT INTO task_drafts (task_id, person_id, data, saved_at) VALUES (?1, ?2, ?3, ?4)
                ON DUPLICATE KEY UPDATE data = VALUES(data), saved_at = VALUES(saved_at)""").setParameter(1, taskId)
                .setParameter(2, personId).setParameter(3, data).setParameter(4, now).executeUpdate();
        return now;
    }

    @SuppressWarnings("unchecked")
    Optional<Draft> of(long taskId, String personId) {
        List<Object[]> found = database
                .createNativeQuery("""
                        SELECT data, ROUND(UNIX_TIMESTAMP(saved_at) * 1000) FROM task_drafts
                        WHERE task_id = ?1 AND person_id = ?2""")
                .setParameter(1, taskId).setParameter(2, personId).getResultList();
        return found.stream().findFirst()
                .map(row -> new Draft(json.variables(row[0].toString()), Instant.ofEpochMilli(((Number) row[1]).longValue())));
    }

    void discard(long taskId) {
        database.createNativeQuery("DELETE FROM task_drafts WHERE task_id = ?1").setParameter(1, taskId)
                .executeUpdate();
    }

    /** Deletes drafts of tasks that ended before the instant, a slice of them. */
    int clean(Instant endedBefore) {
        return database.createNativeQuery("""
                DELETE FROM task_drafts WHERE saved_at < ?1 AND task_id IN (
                    SELECT id FROM tasks WHERE state NOT IN ('OPEN', 'COMPLETING') AND changed_at < ?1) LIMIT 5000""")
                .setParameter(1, endedBefore).executeUpdate();
    }

    /** What these people have typed, or sent elsewhere and got back, at tasks that are still open. */
    @SuppressWarnings("unchecked")
    List<String> unsent(Collection<String> people) {
        List<Object> texts = database.createNativeQuery("""
                SELECT d.data FROM task_drafts d JOIN tasks t ON t.id = d.task_id
                WHERE t.state = 'OPEN' AND d.person_id IN (?1)
                UNION ALL
                SELECT submitted FROM tasks WHERE state = 'OPEN' AND assignee IN (?1) AND submitted IS NOT NULL""")
                .setParameter(1, people).getResultList();
        return texts.stream().map(Object::toString).toList();
    }

    record Draft(Map<String, Object> data, Instant savedAt) {
    }
}
