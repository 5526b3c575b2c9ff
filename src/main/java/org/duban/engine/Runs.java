package org.duban.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.shared.Sql;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Runs of episodes: which instance of the engine carries which. */
@ApplicationScoped
class Runs {

    private final Sql sql;
    private final EngineJson json;

    Runs(DataSource database, EngineJson json) {
        this.sql = new Sql(database);
        this.json = json;
    }

    /** Every variable of a run, as its models know them. */
    static Map<String, Object> variables(String run, Episode episode, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("run", run);
        all.put("episode", episode.key());
        all.put("caseId", episode.caseId());
        all.put("caseNo", episode.caseNo());
        all.put("count", episode.count());
        return all;
    }

    /** Notes a run that is about to start; refuses a second one while the episode has one that lives. */
    void begin(String run, Episode episode, Map<String, Object> variables) {
        int begun = sql.update("""
                INSERT IGNORE INTO engine_runs (run, episode, process_id, case_id, case_no, count, variables)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", run, episode.key(), episode.processId(), episode.caseId(),
                episode.caseNo(), episode.count(), json.write(variables));
        if (begun == 0) {
            throw new IllegalStateException("the episode " + episode.key() + " has a run already");
        }
    }

    /**
     * Takes the run for this instance: true for the first instance that asks and for it alone, ever again. A job of any
     * other instance is that of a start which was sent twice.
     */
    boolean claim(String run, long instanceKey) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            // It reads nothing else: a statement with a view of another table would not wait for a neighbour's claim, but fail.
            sql.update("""
                    UPDATE engine_runs SET state = 'RUNNING', instance_key = ?, started_at = CURRENT_TIMESTAMP(3)
                    WHERE run = ? AND state = 'STARTING'""", instanceKey, run);
            return instance(run).filter(key -> key == instanceKey).isPresent();
        });
    }

    /**
     * Another name for a run that no instance has taken, and for the messages that wait to follow it; empty when one has. An
     * attempt before may have started an instance of which nobody heard: it knows the old name, takes no message from the one
     * that counts, and is ended when its first job comes in.
     */
    Optional<String> rename(String run, long caseId) {
        String name = Outbox.newUid();
        if (sql.update("UPDATE engine_runs SET run = ? WHERE run = ? AND state = 'STARTING'", name, run) == 0) {
            return Optional.empty();
        }
        sql.update("UPDATE outbox SET run = ? WHERE case_id = ? AND state = 'PENDING' AND run = ?", name, caseId, run);
        return Optional.of(name);
    }

    private Optional<Long> instance(String run) {
        return sql.one(row -> row.getLong(1),
                "SELECT instance_key FROM engine_runs WHERE run = ? AND state = 'RUNNING'", run);
    }

    /** The run that carries the episode now. */
    Optional<String> of(Episode episode) {
        return sql.one(row -> row.getString(1), "SELECT run FROM engine_runs WHERE episode = ? AND state <> 'LOST'",
                episode.key());
    }

    /** Those of the episodes, by key, that a run carries now. */
    Set<String> alive(List<String> episodes) {
        if (episodes.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(sql.list(row -> row.getString(1), "SELECT episode FROM engine_runs WHERE live = TRUE AND episode IN ("
                + String.join(", ", Collections.nCopies(episodes.size(), "?")) + ")", episodes.toArray()));
    }

    /** Gives the episode's run up, so that another can begin; which it was, and which instance carried it. */
    Optional<Lost> lose(Episode episode) {
        Optional<Lost> run = sql.one(
                row -> new Lost(row.getString(1), Optional.ofNullable(row.getObject(2, Long.class))),
                "SELECT run, instance_key FROM engine_runs WHERE episode = ? AND state <> 'LOST' FOR UPDATE",
                episode.key());
        run.ifPresent(lost -> sql.update("UPDATE engine_runs SET state = 'LOST' WHERE run = ?", lost.run()));
        return run;
    }

    /** A run that was given up. */
    record Lost(String run, Optional<Long> instance) {
    }

    /** Gives all runs up that the engine carried. */
    void loseAll() {
        sql.update("UPDATE engine_runs SET state = 'LOST' WHERE state = 'RUNNING'");
    }
}
