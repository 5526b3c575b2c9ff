package org.duban.engine.camunda;

import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineCheck;
import org.duban.engine.Finding;
import org.duban.engine.binding.BindingConfig;
import org.duban.shared.Sql;

import io.quarkus.arc.lookup.LookupIfProperty;

/** Runs that were asked for and never began. */
@ApplicationScoped
@LookupIfProperty(name = BindingConfig.PROPERTY, stringValue = BindingConfig.CAMUNDA)
class StartMissing implements EngineCheck {

    private static final int SHOWN = 100;

    private final Sql sql;
    private final EngineConfig config;

    StartMissing(DataSource database, EngineConfig config) {
        this.sql = new Sql(database);
        this.config = config;
    }

    @Override
    public String name() {
        return "start-missing";
    }

    @Override
    public List<Finding> look() {
        return sql.list(row -> new Finding(row.getString(1), row.getLong(2), row.getString(3)), """
                SELECT run, dossier_id, CONCAT('run of ', episode, ' has not begun') FROM engine_runs
                WHERE state = 'STARTING' AND created_at < CURRENT_TIMESTAMP(3) - INTERVAL ? SECOND
                ORDER BY created_at
                LIMIT ?""", config.checks().startMissing().toSeconds(), SHOWN);
    }
}
