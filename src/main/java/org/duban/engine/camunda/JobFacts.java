package org.duban.engine.camunda;

import java.util.Map;

import io.camunda.client.api.response.ActivatedJob;

/** What every job of ours carries: the run that it belongs to. */
record JobFacts(String run, String processId, Map<String, Object> variables) {

    /** Reads the job; refuses one that does not belong to a run of ours. */
    static JobFacts of(ActivatedJob job) {
        Map<String, Object> variables = job.getVariablesAsMap();
        if (!(variables.get("run") instanceof String run)) {
            throw new IllegalArgumentException("the job carries no run of ours");
        }
        return new JobFacts(run, job.getBpmnProcessId(), variables);
    }
}
