package org.duban.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Jobs that were handled, with what answered them. */
@ApplicationScoped
class Inbox {

    private final EntityManager database;
    private final EngineJson json;

    Inbox(EntityManager database, EngineJson json) {
        this.database = database;
        this.json = json;
    }

    /** The answer that the job got before. */
    @SuppressWarnings("unchecked")
    Optional<Map<String, Object>> answer(String run, long jobKey) {
        List<Object> found = database.createNativeQuery("SELECT answer FROM inbox WHERE run = ?1 AND job_key = ?2")
                .setParameter(1, run).setParameter(2, jobKey).getResultList();
        return found.stream().findFirst().map(text -> json.variables(text.toString()));
    }

    /** Keeps the answer; of two deliveries at the same time the second fails here and takes nothing with it. */
    void handled(String run, long jobKey, String jobType, Map<String, Object> answer) {
        database.createNativeQuery("INSERT INTO inbox (run, job_key, job_type, answer) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, run).setParameter(2, jobKey).setParameter(3, jobType)
                .setParameter(4, json.write(answer)).executeUpdate();
    }

    /** Deletes what was handled longer ago than this, a slice of it. */
    int clean(Duration keep) {
        return database.createNativeQuery(
                "DELETE FROM inbox WHERE handled_at < CURRENT_TIMESTAMP(3) - INTERVAL ?1 SECOND LIMIT 5000")
                .setParameter(1, keep.toSeconds()).executeUpdate();
    }
}
