package org.duban.engine.camunda;

import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineCheck;
import org.duban.engine.Finding;
import org.duban.engine.binding.BindingConfig;
import org.duban.shared.Sql;

import io.quarkus.arc.lookup.LookupIfProperty;

/** Commands that do not leave, or that nobody counted. */
@ApplicationScoped
@LookupIfProperty(name = BindingConfig.PROPERTY, stringValue = BindingConfig.CAMUNDA)
class OutboxOld implements EngineCheck {

    private static final int SHOWN = 100;

    private final Sql sql;
    private final EngineConfig config;

    OutboxOld(DataSource database, EngineConfig config) {
        this.sql = new Sql(database);
        this.config = config;
    }

    @Override
    public String name() {
        return "outbox-old";
    }

    @Override
    public List<Finding> look() {
        return sql.list(row -> new Finding(row.getString(1), row.getLong(2), row.getString(3)), """
                SELECT id, dossier_id, CONCAT(kind, ' ', state, ' ', COALESCE(error, '')) FROM outbox
                WHERE state = 'PARKED' OR (state IN ('PENDING', 'SENT')
                    AND created_at < CURRENT_TIMESTAMP(3) - INTERVAL ? SECOND) ORDER BY id
                LIMIT ?""", config.checks().outboxOld().toSeconds(), SHOWN);
    }
}
