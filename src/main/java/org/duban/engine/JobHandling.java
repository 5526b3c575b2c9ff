package org.duban.engine;

import io.camunda.client.api.response.ActivatedJob;

/** What is done with the jobs of one type. */
interface JobHandling {

    /** The job type. */
    String type();

    /** Handles the job and answers the engine; throws when it could not. */
    void handle(ActivatedJob job);
}
