package org.duban.operations;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineAvailability;
import org.duban.shared.Sql;

/** The two sides in numbers: what the database has open, and what of it the engine does not have yet. */
@ApplicationScoped
public class Overview {

    private final Sql sql;
    private final EngineAvailability engine;

    Overview(DataSource database, EngineAvailability engine) {
        this.sql = new Sql(database);
        this.engine = engine;
    }

    /** The numbers as they are now. */
    public Numbers now() {
        return new Numbers(!engine.isAway(), count("case_files WHERE state <> 'CLOSED'"),
                count("engine_runs WHERE state = 'RUNNING'"), count("engine_runs WHERE state = 'STARTING'"),
                count("tasks WHERE state = 'OPEN'"), count("tasks WHERE state = 'COMPLETING'"),
                count("outbox WHERE state = 'PENDING'"), count("outbox WHERE state = 'PARKED'"),
                count("engine_incidents WHERE ended_at IS NULL"));
    }

    private long count(String what) {
        return sql.one(row -> row.getLong(1), "SELECT COUNT(*) FROM " + what).orElseThrow();
    }

    /**
     * The numbers.
     *
     * @param starting runs that the engine has not confirmed yet
     * @param completing tasks that are done here and not yet there
     * @param waiting commands that have not left yet
     * @param parked commands that an operator has to look at
     */
    public record Numbers(boolean engineReachable, long openCases, long runs, long starting, long openTasks,
            long completing, long waiting, long parked, long incidents) {
    }
}
