package org.duban.engine;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What an operator can do about the link to the engine; false when there is no such thing to repair. */
@ApplicationScoped
@Transactional
public class EngineRepairs {

    private final Outbox outbox;
    private final Incidents incidents;

    EngineRepairs(Outbox outbox, Incidents incidents) {
        this.outbox = outbox;
        this.incidents = incidents;
    }

    /** Sends a parked command again. */
    public boolean resend(long outboxId) {
        return outbox.unpark(outboxId);
    }

    /** Gives a command up, so that those of its case behind it leave. */
    public boolean dismiss(long outboxId) {
        return outbox.dismiss(outboxId);
    }

    /** Hands the job of an incident out again. */
    public boolean retry(long incidentId) {
        Optional<Incidents.Job> job = incidents.end(incidentId);
        job.ifPresent(found -> outbox.add(Outbox.newUid(), found.caseId(), found.run(),
                new Command.RetryJob(found.jobKey(), JobFailures.ATTEMPTS), null));
        return job.isPresent();
    }
}
