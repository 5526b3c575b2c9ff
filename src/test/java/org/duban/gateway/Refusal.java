package org.duban.gateway;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** The gateway's refusals, by the statuses that Camunda 8 answers with. */
final class Refusal {

    private Refusal() {
    }

    static StatusRuntimeException gone(String what, long key) {
        return Status.NOT_FOUND.withDescription("Expected to find " + what + " with key '" + key + "', but there is none")
                .asRuntimeException();
    }

    static StatusRuntimeException unknown(String process) {
        return Status.NOT_FOUND.withDescription("Expected to find process '" + process + "', but there is none")
                .asRuntimeException();
    }

    static StatusRuntimeException state(Job job, String verb) {
        return Status.FAILED_PRECONDITION
                .withDescription("Expected to " + verb + " job with key '" + job.key + "', but it is " + job.state)
                .asRuntimeException();
    }

    static StatusRuntimeException buffered(String messageId) {
        return Status.ALREADY_EXISTS
                .withDescription("Expected to publish a message with id '" + messageId + "', but one is buffered")
                .asRuntimeException();
    }

    static StatusRuntimeException invalid(String why) {
        return Status.INVALID_ARGUMENT.withDescription(why).asRuntimeException();
    }

    static StatusRuntimeException busy() {
        return Status.RESOURCE_EXHAUSTED.withDescription("Reached maximum capacity of requests handled")
                .asRuntimeException();
    }

    static StatusRuntimeException tooLarge() {
        return Status.RESOURCE_EXHAUSTED.withDescription("The record batch exceeds maximum size 4194304")
                .asRuntimeException();
    }
}
