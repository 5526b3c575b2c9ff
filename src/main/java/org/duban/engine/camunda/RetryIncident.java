package org.duban.engine.camunda;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineRepair;
import org.duban.engine.binding.BindingConfig;

import io.quarkus.arc.lookup.LookupIfProperty;

/** Hands the job of an incident out again; the subject is the incident. */
@ApplicationScoped
@LookupIfProperty(name = BindingConfig.PROPERTY, stringValue = BindingConfig.CAMUNDA)
class RetryIncident implements EngineRepair {

    private final Incidents incidents;
    private final Outbox outbox;

    RetryIncident(Incidents incidents, Outbox outbox) {
        this.incidents = incidents;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "RETRY";
    }

    @Override
    public boolean repair(String subject) {
        Optional<Incidents.Job> job = incidents.end(EngineRepair.number(subject));
        job.ifPresent(found -> outbox.add(Outbox.newUid(), found.dossierId(), found.run(),
                new Command.RetryJob(found.jobKey(), JobFailures.ATTEMPTS), null));
        return job.isPresent();
    }
}
