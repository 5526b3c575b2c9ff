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

    /**
     * Makes the configured engine the one; waits for the steps that are under way. What then still speaks against it, and
     * throws,
     * leaves the choice as it was.
     */
    void make(Runnable objections) {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update("INSERT INTO chosen_engine (id, binding) VALUES (1, ?)"
                    + " ON DUPLICATE KEY UPDATE binding = VALUES(binding)", config.binding());
            objections.run();
        });
    }

    /** Whether the configured engine is still the one that was chosen. */
    boolean isOurs() {
        return chosen("").filter(other -> !other.equals(config.binding())).isEmpty();
    }

    /** Refuses a step where another engine was chosen since; until the transaction ends no other is. */
    void require() {
        chosen(" LOCK IN SHARE MODE").filter(other -> !other.equals(config.binding())).ifPresent(other -> {
            throw BindingProblems.otherEngine(config.binding(), other);
        });
    }

    private Optional<String> chosen(String lock) {
        return sql.one(row -> row.getString(1), "SELECT binding FROM chosen_engine WHERE id = 1" + lock);
    }
}
