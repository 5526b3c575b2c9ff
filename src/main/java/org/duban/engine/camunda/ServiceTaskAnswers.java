package org.duban.engine.camunda;

import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.Episode;
import org.duban.engine.ServiceTask;
import org.duban.engine.ServiceTaskWorker;
import org.duban.engine.binding.Runs;
import org.duban.idempotency.Deadlocks;
import org.duban.problem.DubanProblem;

import io.camunda.client.api.response.ActivatedJob;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Has a feature answer a service task's job: at most once in effect, under the job's inbox key. */
@ApplicationScoped
class ServiceTaskAnswers {

    private final Runs runs;
    private final RunClaims claims;
    private final Inbox inbox;
    private final Outbox outbox;

    ServiceTaskAnswers(Runs runs, RunClaims claims, Inbox inbox, Outbox outbox) {
        this.runs = runs;
        this.claims = claims;
        this.inbox = inbox;
        this.outbox = outbox;
    }

    /**
     * The variables that answer the job; empty when its instance does not carry the run. A refusal counts when it is said
     * twice: Hibernate finds nothing, instead of failing, in a transaction whose connection has just died, and what was not
     * found would be refused for good.
     */
    Optional<Map<String, Object>> of(ServiceTaskWorker worker, ActivatedJob job, JobFacts facts) {
        try {
            return once(worker, job, facts);
        } catch (DubanProblem maybe) {
            return once(worker, job, facts);
        }
    }

    private Optional<Map<String, Object>> once(ServiceTaskWorker worker, ActivatedJob job, JobFacts facts) {
        return Deadlocks.retried(() -> QuarkusTransaction.requiringNew().call(() -> answer(worker, job, facts)));
    }

    private Optional<Map<String, Object>> answer(ServiceTaskWorker worker, ActivatedJob job, JobFacts facts) {
        if (!claims.claim(facts.run(), job.getProcessInstanceKey())) {
            return Optional.empty();
        }
        Episode episode = runs.episode(facts.run()).orElseThrow();
        Optional<Map<String, Object>> before = inbox.answer(facts.run(), job.getKey());
        if (before.isPresent()) {
            return before;
        }
        Map<String, Object> answer = worker.handle(new ServiceTask(episode, job.getElementId(), facts.variables()));
        if (facts.variables().get("countKey") instanceof String countKey) {
            outbox.counted(countKey);
        }
        inbox.handled(facts.run(), job.getKey(), job.getType(), answer);
        return Optional.of(answer);
    }
}
