package org.duban.engine.camunda;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineRepair;
import org.duban.engine.binding.BindingConfig;

import io.quarkus.arc.lookup.LookupIfProperty;

/** Gives a command up, so that those of its dossier behind it leave; the subject is the outbox row. */
@ApplicationScoped
@LookupIfProperty(name = BindingConfig.PROPERTY, stringValue = BindingConfig.CAMUNDA)
class DismissCommand implements EngineRepair {

    private final Outbox outbox;

    DismissCommand(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "DISMISS";
    }

    @Override
    public boolean repair(String subject) {
        return outbox.dismiss(EngineRepair.number(subject));
    }
}
