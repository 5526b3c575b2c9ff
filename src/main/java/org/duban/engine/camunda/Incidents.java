package org.duban.engine.camunda;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.camunda.client.api.response.ActivatedJob;

/** Jobs that an operator has to look at. Their job stays ours, so that it can be handed out again at his word. */
@ApplicationScoped
class Incidents {

    private final EntityManager database;

    Incidents(EntityManager database) {
        this.database = database;
    }

    /** Notes that the job failed for good. */
    void open(ActivatedJob job, String error) {
        Object run = job.getVariablesAsMap().getOrDefault("run", "");
        Object dossierId = job.getVariablesAsMap().getOrDefault("dossierId", 0);
        database.createNativeQuery("""
                INSERT INTO engine_incidents (run, job_key, dossier_id, job_type, element_id, error)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                ON DUPLICATE KEY UPDATE error = VALUES(error), ended_at = NULL,
                    occurred_at = IF(ended_at IS NULL, occurred_at, CURRENT_TIMESTAMP(3))""")
                .setParameter(1, run.toString()).setParameter(2, job.getKey())
                .setParameter(3, dossierId instanceof Number number ? number.longValue() : 0)
                .setParameter(4, job.getType()).setParameter(5, job.getElementId())
                .setParameter(6, error.substring(0, Math.min(500, error.length()))).executeUpdate();
    }

    /** The job was handled after all. */
    void close(ActivatedJob job) {
        Object run = job.getVariablesAsMap().getOrDefault("run", "");
        database.createNativeQuery("""
                UPDATE engine_incidents SET ended_at = CURRENT_TIMESTAMP(3)
                WHERE run = ?1 AND job_key = ?2 AND ended_at IS NULL""").setParameter(1, run.toString())
                .setParameter(2, job.getKey()).executeUpdate();
    }

    /** Ends an open incident in the present transaction and says which job it was; empty when it is not open any more. */
    @SuppressWarnings("unchecked")
    Optional<Job> end(long id) {
        int ended = database.createNativeQuery("""
                UPDATE engine_incidents SET ended_at = CURRENT_TIMESTAMP(3) WHERE id = ?1 AND ended_at IS NULL""")
                .setParameter(1, id).executeUpdate();
        if (ended == 0) {
            return Optional.empty();
        }
        List<Object[]> found = database
                .createNativeQuery("SELECT dossier_id, run, job_key FROM engine_incidents WHERE id = ?1").setParameter(1, id)
                .getResultList();
        return found.stream().findFirst().map(
                row -> new Job(((Number) row[0]).longValue(), row[1].toString(), ((Number) row[2]).longValue()));
    }

    /** The job of an incident. */
    record Job(long dossierId, String run, long jobKey) {
    }
}
