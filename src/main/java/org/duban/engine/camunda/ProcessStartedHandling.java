package org.duban.engine.camunda;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.idempotency.Deadlocks;

import io.camunda.client.api.response.ActivatedJob;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Records the instance as the run of its episode, and ends one that a repeated start made. */
@ApplicationScoped
class ProcessStartedHandling implements JobHandling {

    private final RunClaims runs;
    private final Outbox outbox;
    private final EngineJobs jobs;

    ProcessStartedHandling(RunClaims runs, Outbox outbox, EngineJobs jobs) {
        this.runs = runs;
        this.outbox = outbox;
        this.jobs = jobs;
    }

    @Override
    public String type() {
        return "process.started";
    }

    @Override
    public void handle(ActivatedJob job) {
        JobFacts facts = JobFacts.of(job);
        boolean first = Deadlocks.retried(() -> QuarkusTransaction.requiringNew().call(() -> {
            boolean claimed = runs.claim(facts.run(), job.getProcessInstanceKey());
            outbox.counted(facts.run());
            return claimed;
        }));
        if (first) {
            jobs.complete(job.getKey(), Map.of());
        } else {
            Log.infof("second start of run %s ended", facts.run());
            jobs.cancel(job.getProcessInstanceKey());
        }
    }
}
