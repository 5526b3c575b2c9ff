package org.duban.engine.camunda;

import java.time.Duration;
import java.util.Optional;

import io.camunda.client.api.response.ActivatedJob;

/** What is done with the jobs of one type. */
interface JobHandling {

    /** The job type. */
    String type();

    /** For how long the engine gives such a job to nobody else, where it is not as usual. */
    default Optional<Duration> timeout() {
        return Optional.empty();
    }

    /** Handles the job and answers the engine; throws when it could not. */
    void handle(ActivatedJob job);
}
