package org.duban.engine.camunda;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.engine.EngineChore;
import org.duban.engine.binding.BindingConfig;

import io.quarkus.arc.lookup.LookupIfProperty;

/** Commands that left, or were given up, long ago. */
@ApplicationScoped
@LookupIfProperty(name = BindingConfig.PROPERTY, stringValue = BindingConfig.CAMUNDA)
class ForgetCommands implements EngineChore {

    private final Outbox kept;

    ForgetCommands(Outbox kept) {
        this.kept = kept;
    }

    @Override
    public String name() {
        return "commands";
    }

    @Override
    @Transactional
    public int forget(Duration keep) {
        return kept.clean(keep);
    }
}
