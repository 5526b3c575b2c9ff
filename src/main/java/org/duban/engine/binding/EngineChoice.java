package org.duban.engine.binding;

import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.shared.Sql;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Which engine the last start chose, on all replicas: one that was left running with the other engine takes no step any
 * more, since it would take it on cases that have been moved away from it.
 */
@ApplicationScoped
class EngineChoice {

    private final BindingConfig config;
    private final Sql sql;

    EngineChoice(BindingConfig config, DataSource database) {
        this.config = config;
        this.sql = new Sql(database);
    }

    /** Makes the configured engine the one; waits for the steps that are under way. */
    void make() {
        QuarkusTransaction.requiringNew().run(() -> sql.update("INSERT INTO chosen_engine (id, binding) VALUES (1, ?)"
                + " ON DUPLICATE KEY UPDATE binding = VALUES(binding)", config.binding()));
    }

    /** Refuses a step where another engine was chosen since; until the transaction ends no other is. */
    void require() {
        Optional<String> chosen = sql.one(row -> row.getString(1),
                "SELECT binding FROM chosen_engine WHERE id = 1 LOCK IN SHARE MODE");
        chosen.filter(other -> !other.equals(config.binding())).ifPresent(other -> {
            throw BindingProblems.otherEngine(config.binding(), other);
        });
    }
}
