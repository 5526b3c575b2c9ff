package org.duban.engine.camunda;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineRepair;
import org.duban.engine.binding.BindingConfig;

import io.quarkus.arc.lookup.LookupIfProperty;

/** Sends a parked command again; the subject is the outbox row. */
@ApplicationScoped
@LookupIfProperty(name = BindingConfig.PROPERTY, stringValue = BindingConfig.CAMUNDA)
class ResendCommand implements EngineRepair {

    private final Outbox outbox;

    ResendCommand(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "RESEND";
    }

    @Override
    public boolean repair(String subject) {
        return outbox.unpark(EngineRepair.number(subject));
    }
}
