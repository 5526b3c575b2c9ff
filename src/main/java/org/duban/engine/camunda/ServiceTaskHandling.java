package org.duban.engine.camunda;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.duban.engine.ServiceTaskWorker;
import org.duban.problem.DubanProblem;

import io.camunda.client.api.response.ActivatedJob;

/** Handles the jobs of one feature's worker. */
class ServiceTaskHandling implements JobHandling {

    private final ServiceTaskWorker worker;
    private final ServiceTaskAnswers answers;
    private final EngineJobs jobs;

    ServiceTaskHandling(ServiceTaskWorker worker, ServiceTaskAnswers answers, EngineJobs jobs) {
        this.worker = worker;
        this.answers = answers;
        this.jobs = jobs;
    }

    @Override
    public String type() {
        return worker.jobType();
    }

    @Override
    public void handle(ActivatedJob job) {
        try {
            Optional<Map<String, Object>> answer = answers.of(worker, job, JobFacts.of(job));
            if (answer.isPresent()) {
                jobs.complete(job.getKey(), answer.get());
            } else {
                jobs.cancel(job.getProcessInstanceKey());
            }
        } catch (DubanProblem refusal) {
            String code = refusal.type().slug().replace('-', '_').toUpperCase(Locale.ROOT);
            jobs.refuse(job, code, refusal.detail().zh());
        }
    }
}
