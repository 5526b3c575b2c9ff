package org.duban.engine.camunda;

import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineCheck;
import org.duban.engine.Finding;
import org.duban.engine.binding.BindingConfig;
import org.duban.shared.Sql;

import io.quarkus.arc.lookup.LookupIfProperty;

/** Jobs that failed for good and wait for an operator. */
@ApplicationScoped
@LookupIfProperty(name = BindingConfig.PROPERTY, stringValue = BindingConfig.CAMUNDA)
class IncidentOld implements EngineCheck {

    private static final int SHOWN = 100;

    private final Sql sql;
    private final EngineConfig config;

    IncidentOld(DataSource database, EngineConfig config) {
        this.sql = new Sql(database);
        this.config = config;
    }

    @Override
    public String name() {
        return "incident-old";
    }

    @Override
    public List<Finding> look() {
        return sql.list(row -> new Finding(row.getString(1), row.getLong(2), row.getString(3)), """
                SELECT id, dossier_id, CONCAT(job_type, ' at ', element_id, ': ', error) FROM engine_incidents
                WHERE ended_at IS NULL AND occurred_at < CURRENT_TIMESTAMP(3) - INTERVAL ? SECOND
                ORDER BY occurred_at
                LIMIT ?""", config.checks().incidentOld().toSeconds(), SHOWN);
    }
}
