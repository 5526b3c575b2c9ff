package org.duban.idempotency;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.shared.Sql;

/** The keys that were taken, each with the answer that was given. */
@ApplicationScoped
public class IdempotencyKeys {

    private final Sql sql;

    IdempotencyKeys(DataSource database) {
        this.sql = new Sql(database);
    }

    /**
     * Takes the key in the present transaction, or gives the earlier answer. A second request waits here until the first
     * has committed; when the first fails, its key goes with it.
     */
    Optional<Answer> take(String personId, String key, String fingerprint) {
        String hash = sha256(fingerprint);
        int taken = sql.update(
                "INSERT IGNORE INTO idempotency_keys (person_id, request_key, fingerprint) VALUES (?, ?, ?)", personId,
                key, hash);
        return taken == 1 ? Optional.empty() : Optional.of(earlier(personId, key, hash));
    }

    /**
     * Whether a form with this key and content comes for the first time, in the present transaction: of what is not to be done
     * twice though it gives no answer of its own. Its key stays free for another try.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isFirst(String personId, String key, String content) {
        String hash = sha256(key + content);
        return sql.update("INSERT IGNORE INTO idempotency_keys (person_id, request_key, fingerprint) VALUES (?, ?, ?)",
                personId, "sent " + hash, hash) == 1;
    }

    private Answer earlier(String personId, String key, String hash) {
        return sql.one(row -> {
            if (!hash.equals(row.getString(1))) {
                throw DubanProblem.of(ProblemType.IDEMPOTENCY_MISMATCH, "同一请求（幂等键）已办理，但本次内容不同。请重新打开页面，或更换幂等键后再试。",
                        "This key was used for a request with other content: open the page anew, or choose another.");
            }
            return new Answer(row.getInt(2), Optional.ofNullable(row.getString(3)).map(URI::create), row.getString(4));
        }, "SELECT fingerprint, status, location, body FROM idempotency_keys WHERE person_id = ? AND request_key = ?", personId,
                key).orElseThrow();
    }

    void answered(String personId, String key, Answer answer) {
        sql.update("UPDATE idempotency_keys SET status = ?, location = ?, body = ? WHERE person_id = ? AND request_key = ?",
                answer.status(), answer.location().map(URI::toString).orElse(null), answer.body(), personId, key);
    }

    /** Forgets keys that were taken longer ago than this, a slice of them: a repeat that late is a new request. */
    @Transactional
    public int forget(Duration keep) {
        return sql.update(
                "DELETE FROM idempotency_keys WHERE created_at < CURRENT_TIMESTAMP(3) - INTERVAL ? SECOND LIMIT 5000",
                keep.toSeconds());
    }

    /** A video is never in memory as a whole. */
    static String sha256(InputStream content) throws IOException {
        MessageDigest digest = digest();
        new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The answer that was given.
     *
     * @param body as JSON; empty where there was none
     */
    record Answer(int status, Optional<URI> location, String body) {
    }
}
