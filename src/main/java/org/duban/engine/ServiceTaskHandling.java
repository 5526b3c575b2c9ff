package org.duban.engine;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.duban.idempotency.Deadlocks;
import org.duban.problem.DubanProblem;

import io.camunda.client.api.response.ActivatedJob;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Handles the jobs of one feature's worker: one use case per job in effect, under its inbox key. */
class ServiceTaskHandling implements JobHandling {

    private final ServiceTaskWorker worker;
    private final ServiceTaskContext context;

    ServiceTaskHandling(ServiceTaskWorker worker, ServiceTaskContext context) {
        this.worker = worker;
        this.context = context;
    }

    @Override
    public String type() {
        return worker.jobType();
    }

    @Override
    public void handle(ActivatedJob job) {
        JobFacts facts = JobFacts.of(job);
        try {
            Optional<Map<String, Object>> answer = sureAnswer(job, facts);
            if (answer.isPresent()) {
                context.jobs().complete(job.getKey(), answer.get());
            } else {
                context.jobs().cancel(job.getProcessInstanceKey());
            }
        } catch (DubanProblem refusal) {
            String code = refusal.type().slug().replace('-', '_').toUpperCase(Locale.ROOT);
            context.jobs().refuse(job, code, refusal.detail().zh());
        }
    }

    /**
     * A refusal counts when it is said twice: Hibernate finds nothing, instead of failing, in a transaction whose connection
     * has just died, and what was not found would be refused for good.
     */
    private Optional<Map<String, Object>> sureAnswer(ActivatedJob job, JobFacts facts) {
        try {
            return answerOnce(job, facts);
        } catch (DubanProblem maybe) {
            return answerOnce(job, facts);
        }
    }

    private Optional<Map<String, Object>> answerOnce(ActivatedJob job, JobFacts facts) {
        return Deadlocks.retried(() -> QuarkusTransaction.requiringNew().call(() -> answer(job, facts)));
    }

    private Optional<Map<String, Object>> answer(ActivatedJob job, JobFacts facts) {
        if (!context.runs().claim(facts.run(), job.getProcessInstanceKey())) {
            return Optional.empty();
        }
        context.directory().lock(facts.episode().caseId());
        Optional<Map<String, Object>> before = context.inbox().answer(facts.run(), job.getKey());
        if (before.isPresent()) {
            return before;
        }
        Map<String, Object> answer = worker
                .handle(new ServiceTask(facts.episode(), job.getElementId(), facts.variables()));
        if (facts.variables().get("countKey") instanceof String countKey) {
            context.outbox().counted(countKey);
        }
        context.inbox().handled(facts.run(), job.getKey(), job.getType(), answer);
        return Optional.of(answer);
    }
}
