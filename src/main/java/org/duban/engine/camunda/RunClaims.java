package org.duban.engine.camunda;

import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineTasks;
import org.duban.engine.binding.BindingConfig;
import org.duban.engine.binding.Runs;
import org.duban.shared.Sql;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Which instance of the cluster carries a run: the first one that asks, and no other ever again. */
@ApplicationScoped
class RunClaims {

    private final Runs runs;
    private final EngineTasks tasks;
    private final Sql sql;

    RunClaims(Runs runs, EngineTasks tasks, DataSource database) {
        this.runs = runs;
        this.tasks = tasks;
        this.sql = new Sql(database);
    }

    /**
     * Takes the run for this instance, its dossier before it: true for the first instance that asks and for it alone, while the
     * run lives. A job of any other is that of a start which was sent twice, or of a run that was given up.
     */
    boolean claim(String run, long instanceKey) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            runs.locked(run);
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
    Optional<String> rename(String run, long dossierId) {
        String name = Runs.newName();
        if (sql.update("UPDATE engine_runs SET run = ? WHERE run = ? AND state = 'STARTING'", name, run) == 0) {
            return Optional.empty();
        }
        tasks.renamed(run, name);
        sql.update("UPDATE outbox SET run = ? WHERE dossier_id = ? AND state = 'PENDING' AND run = ?", name, dossierId, run);
        return Optional.of(name);
    }

    /** When the run was asked for: that stays when its name changes. */
    String begunAt(String run) {
        return sql.one(row -> row.getString(1), "SELECT created_at FROM engine_runs WHERE run = ?", run).orElseThrow();
    }

    private Optional<Long> instance(String run) {
        return sql.one(row -> row.getLong(1),
                "SELECT instance_key FROM engine_runs WHERE run = ? AND state = 'RUNNING'", run);
    }

    /** The runs that the cluster carries. */
    List<String> carried() {
        return sql.list(row -> row.getString(1), "SELECT run FROM engine_runs WHERE state = 'RUNNING' AND binding = ?",
                BindingConfig.CAMUNDA);
    }

    /** Gives a run up that the cluster carried, with its dossier locked; false when it has ended meanwhile. */
    boolean lose(String run) {
        runs.locked(run);
        return sql.update("UPDATE engine_runs SET state = 'LOST' WHERE run = ? AND state = 'RUNNING'", run) == 1;
    }
}
