package org.duban.engine;

import java.util.Map;

import io.camunda.client.api.response.ActivatedJob;

/** What every job of ours carries: its run and its episode. */
record JobFacts(String run, Episode episode, Map<String, Object> variables) {

    /** Reads the job; refuses one that does not belong to a run of ours. */
    static JobFacts of(ActivatedJob job) {
        Map<String, Object> variables = job.getVariablesAsMap();
        if (!(variables.get("run") instanceof String run) || !(variables.get("caseId") instanceof Number caseId)
                || !(variables.get("caseNo") instanceof String caseNo)
                || !(variables.get("count") instanceof Number count)) {
            throw new IllegalArgumentException("the job carries no run of ours");
        }
        return new JobFacts(run, new Episode(job.getBpmnProcessId(), caseId.longValue(), caseNo, count.intValue()),
                variables);
    }
}
