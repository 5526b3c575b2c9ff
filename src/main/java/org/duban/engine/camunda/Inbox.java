package org.duban.engine.camunda;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineJson;
import org.duban.shared.Sql;

/** Jobs that were handled, with what answered them. */
@ApplicationScoped
class Inbox {

    private final Sql sql;
    private final EngineJson json;

    Inbox(DataSource database, EngineJson json) {
        this.sql = new Sql(database);
        this.json = json;
    }

    /** The answer that the job got before. */
    Optional<Map<String, Object>> answer(String run, long jobKey) {
        return sql.one(row -> json.variables(row.getString(1)),
                "SELECT answer FROM inbox WHERE run = ? AND job_key = ?", run, jobKey);
    }

    /** Keeps the answer; of two deliveries at the same time the second fails here and takes nothing with it. */
    void handled(String run, long jobKey, String jobType, Map<String, Object> answer) {
        sql.update("INSERT INTO inbox (run, job_key, job_type, answer) VALUES (?, ?, ?, ?)", run, jobKey, jobType,
                json.write(answer));
    }

    /** Deletes what was handled longer ago than this, a slice of it. */
    int clean(Duration keep) {
        return sql.update("DELETE FROM inbox WHERE handled_at < CURRENT_TIMESTAMP(3) - INTERVAL ? SECOND LIMIT 5000",
                keep.toSeconds());
    }
}
