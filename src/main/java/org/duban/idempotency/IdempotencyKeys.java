package org.duban.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;

/** The keys that were taken, each with the answer that was given. */
@ApplicationScoped
public class IdempotencyKeys {

    private final EntityManager database;

    IdempotencyKeys(EntityManager database) {
        this.database = database;
    }

    /**
     * Takes the key in the present transaction, or gives the earlier answer. A second request waits here until the first
     * has committed; when the first fails, its key goes with it.
     */
    Optional<Answer> take(String personId, String key, String fingerprint) {
        String hash = sha256(fingerprint);
        int taken = database.createNativeQuery(
                "INSERT IGNORE INTO idempotency_keys (person_id, request_key, fingerprint) VALUES (?1, ?2, ?3)")
                .setParameter(1, personId).setParameter(2, key).setParameter(3, hash).executeUpdate();
        if (taken == 1) {
            return Optional.empty();
        }
        Object[] row = (Object[]) database.createNativeQuery(
                "SELECT fingerprint, status, body FROM idempotency_keys WHERE person_id = ?1 AND request_key = ?2")
                .setParameter(1, personId).setParameter(2, key).getSingleResult();
        if (!hash.equals(row[0])) {
            throw DubanProblem.of(ProblemType.IDEMPOTENCY_MISMATCH, "该幂等键已用于内容不同的请求，请更换后重试。",
                    "This key was used for a request with other content; choose another.");
        }
        return Optional.of(new Answer(((Number) row[1]).intValue(), (String) row[2]));
    }

    void answered(String personId, String key, int status, String body) {
        database.createNativeQuery(
                "UPDATE idempotency_keys SET status = ?1, body = ?2 WHERE person_id = ?3 AND request_key = ?4")
                .setParameter(1, status).setParameter(2, body).setParameter(3, personId).setParameter(4, key)
                .executeUpdate();
    }

    /** Forgets keys that were taken longer ago than this, a slice of them: a repeat that late is a new request. */
    @Transactional
    public int forget(Duration keep) {
        return database.createNativeQuery(
                "DELETE FROM idempotency_keys WHERE created_at < CURRENT_TIMESTAMP(3) - INTERVAL ?1 SECOND LIMIT 5000")
                .setParameter(1, keep.toSeconds()).executeUpdate();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    record Answer(int status, String body) {
    }
}
