package org.duban.engine.camunda;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.ActivatedJob;
import io.grpc.Status;

/** Answers jobs, where an answer that comes too late is no error. */
@ApplicationScoped
class EngineJobs {

    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

    private final CamundaClient engine;

    EngineJobs(CamundaClient engine) {
        this.engine = engine;
    }

    /** Completes the job; one that is gone was completed before, or ended by an event. */
    void complete(long jobKey, Map<String, Object> variables) {
        unlessGone(() -> engine.newCompleteCommand(jobKey).variables(variables).send().join());
    }

    /** Raises the job's timeout. False only when the engine says that the job is gone; silence throws. */
    boolean hold(long jobKey, Duration timeout) {
        try {
            return unlessGone(() -> engine.newUpdateTimeoutCommand(jobKey).timeout(timeout).send().join());
        } catch (ClientStatusException refused) {
            if (refused.getStatusCode() == Status.Code.FAILED_PRECONDITION) {
                return true; // it waits to be handed out again
            }
            throw refused;
        }
    }

    /** Hands the job out again later. */
    void retry(ActivatedJob job, int attemptsLeft, Duration wait, String why) {
        unlessGone(() -> engine.newFailCommand(job.getKey()).retries(attemptsLeft).retryBackoff(wait)
                .errorMessage(why).send().join());
    }

    /** Answers a job with a business refusal that the model may catch. */
    void refuse(ActivatedJob job, String code, String why) {
        unlessGone(() -> engine.newThrowErrorCommand(job.getKey()).errorCode(code).errorMessage(why).send().join());
    }

    /**
     * Puts the token back from the listener's job on the user task, in one command, so that a repeat is refused: it names an
     * element that is gone, and the job with it.
     */
    void putBack(ActivatedJob job, Duration timeout) {
        try {
            unlessGone(() -> engine.newModifyProcessInstanceCommand(job.getProcessInstanceKey())
                    .activateElement(job.getElementId()).and().terminateElement(job.getElementInstanceKey()).send().join());
        } catch (ClientStatusException refused) {
            if (refused.getStatusCode() != Status.Code.INVALID_ARGUMENT || hold(job.getKey(), timeout)) {
                throw refused;
            }
        }
    }

    /** Ends an instance; false where it is gone, and needs no end. */
    boolean cancel(long instanceKey) {
        return unlessGone(() -> engine.newCancelInstanceCommand(instanceKey).send().join());
    }

    /** Whether the engine could not be reached, so that nobody knows what became of the command. */
    static boolean isAway(RuntimeException failure) {
        return failure instanceof ClientStatusException status && switch (status.getStatusCode()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED, ABORTED, RESOURCE_EXHAUSTED -> true;
            default -> false;
        };
    }

    /** Sends, again after a pause while the engine pushes back; false when what it names is gone. */
    private static boolean unlessGone(Runnable command) {
        for (int attempt = 1;; attempt++) {
            try {
                command.run();
                return true;
            } catch (ClientStatusException refused) {
                if (refused.getStatusCode() == Status.Code.NOT_FOUND) {
                    return false;
                }
                if (refused.getStatusCode() != Status.Code.RESOURCE_EXHAUSTED || attempt == ATTEMPTS) {
                    throw refused;
                }
                LockSupport.parkNanos(FIRST_PAUSE.multipliedBy(1L << attempt).toNanos());
            }
        }
    }
}
