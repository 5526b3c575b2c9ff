package org.duban.engine.camunda;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.camunda.client.api.response.ActivatedJob;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * What becomes of a job that failed: tried again with growing pauses, then an incident. The incident is Duban's own: the
 * job is kept a day at a time, and handed out again at an operator's word.
 */
@ApplicationScoped
class JobFailures {

    /** How often a job is tried until an operator has to look; the models leave the engine's default, which is the same. */
    static final int ATTEMPTS = 3;

    private final Incidents incidents;
    private final EngineJobs jobs;
    private final EngineConfig config;

    JobFailures(Incidents incidents, EngineJobs jobs, EngineConfig config) {
        this.incidents = incidents;
        this.jobs = jobs;
        this.config = config;
    }

    /** The job was handled; an incident that it may have had is over. */
    void handled(ActivatedJob job) {
        if (left(job) == 0) {
            QuarkusTransaction.requiringNew().run(() -> incidents.close(job));
        }
    }

    /** The job could not be handled. */
    void failed(ActivatedJob job, RuntimeException failure) {
        Log.errorf(failure, "job %d of type %s at %s failed", job.getKey(), job.getType(), job.getElementId());
        String reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        int left = left(job);
        if (left > 0) {
            int failedBefore = Math.max(0, ATTEMPTS - 1 - left);
            int retries = isHumanTask(job) ? left + 1 : left;
            jobs.retry(job, retries, config.jobBackoff().multipliedBy(1L << failedBefore), reason);
        } else {
            QuarkusTransaction.requiringNew().run(() -> incidents.open(job, reason));
            jobs.hold(job.getKey(), Duration.ofDays(1));
        }
    }

    /**
     * How often the job is tried again after this time. The engine gives the job of a human task one try, and no model can say
     * otherwise: a single one is its first, and what is left to it is written one higher.
     */
    private static int left(ActivatedJob job) {
        if (!isHumanTask(job)) {
            return Math.max(0, job.getRetries() - 1);
        }
        return job.getRetries() <= 1 ? ATTEMPTS - 1 : job.getRetries() - 2;
    }

    private static boolean isHumanTask(ActivatedJob job) {
        return UserTaskHandling.JOB_TYPE.equals(job.getType());
    }
}
