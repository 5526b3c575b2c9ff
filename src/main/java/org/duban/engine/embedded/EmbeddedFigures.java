package org.duban.engine.embedded;

import java.util.Map;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineFigures;
import org.duban.engine.binding.BindingConfig;
import org.duban.shared.Sql;

import io.quarkus.arc.lookup.LookupIfProperty;

/** How many runs go on. */
@ApplicationScoped
@LookupIfProperty(name = BindingConfig.PROPERTY, stringValue = BindingConfig.EMBEDDED, lookupIfMissing = true)
class EmbeddedFigures implements EngineFigures {

    private final Sql sql;

    EmbeddedFigures(DataSource database) {
        this.sql = new Sql(database);
    }

    @Override
    public Map<String, Long> now() {
        return Map.of("runs",
                sql.one(row -> row.getLong(1), "SELECT COUNT(*) FROM engine_runs WHERE live = TRUE AND binding = ?",
                        BindingConfig.EMBEDDED).orElseThrow());
    }
}
