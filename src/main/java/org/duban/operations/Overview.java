package org.duban.operations;

import java.util.Map;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import org.duban.engine.EngineAvailability;
import org.duban.engine.EngineFigures;
import org.duban.shared.Sql;

/** The two sides in numbers: what the database has open, and what of it the engine does not have yet. */
@ApplicationScoped
public class Overview {

    private final Sql sql;
    private final EngineAvailability engine;
    private final Instance<EngineFigures> figures;

    Overview(DataSource database, EngineAvailability engine, Instance<EngineFigures> figures) {
        this.sql = new Sql(database);
        this.engine = engine;
        this.figures = figures;
    }

    /** The numbers as they are now. */
    public Numbers now() {
        return new Numbers(engine.binding(), !engine.isAway(), count("dossiers WHERE kind = 'case' AND state <> 'CLOSED'"),
                count("tasks WHERE state = 'OPEN'"), figures.get().now());
    }

    private long count(String what) {
        return sql.one(row -> row.getLong(1), "SELECT COUNT(*) FROM " + what).orElseThrow();
    }

    /**
     * The numbers.
     *
     * @param binding which engine was chosen
     * @param figures what the engine has in hand, by name
     */
    public record Numbers(String binding, boolean engineReachable, long openCases, long openTasks,
            Map<String, Long> figures) {
    }
}
