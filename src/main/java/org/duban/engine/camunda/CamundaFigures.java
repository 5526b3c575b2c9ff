package org.duban.engine.camunda;

import java.util.LinkedHashMap;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineFigures;
import org.duban.engine.binding.BindingConfig;
import org.duban.shared.Sql;

import io.quarkus.arc.lookup.LookupIfProperty;

/** What of the database the cluster does not have yet. */
@ApplicationScoped
@LookupIfProperty(name = BindingConfig.PROPERTY, stringValue = BindingConfig.CAMUNDA)
class CamundaFigures implements EngineFigures {

    private final Sql sql;

    CamundaFigures(DataSource database) {
        this.sql = new Sql(database);
    }

    @Override
    public Map<String, Long> now() {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("runs", count("engine_runs WHERE state = 'RUNNING'"));
        figures.put("starting", count("engine_runs WHERE state = 'STARTING'"));
        figures.put("completing", count("camunda_task_jobs WHERE answered"));
        figures.put("waiting", count("outbox WHERE state = 'PENDING'"));
        figures.put("parked", count("outbox WHERE state = 'PARKED'"));
        figures.put("incidents", count("engine_incidents WHERE ended_at IS NULL"));
        return figures;
    }

    private long count(String what) {
        return sql.one(row -> row.getLong(1), "SELECT COUNT(*) FROM " + what).orElseThrow();
    }
}
