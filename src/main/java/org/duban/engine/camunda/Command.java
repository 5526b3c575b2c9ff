package org.duban.engine.camunda;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What an outbox row asks of the engine. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({ @JsonSubTypes.Type(value = Command.Start.class, name = "START"),
        @JsonSubTypes.Type(value = Command.Message.class, name = "MESSAGE"),
        @JsonSubTypes.Type(value = Command.CompleteJob.class, name = "COMPLETE_JOB"),
        @JsonSubTypes.Type(value = Command.CancelInstance.class, name = "CANCEL_INSTANCE"),
        @JsonSubTypes.Type(value = Command.RetryJob.class, name = "RETRY_JOB"),
        @JsonSubTypes.Type(value = Command.Resume.class, name = "RESUME") })
sealed interface Command {

    /** The name under which the row shows what it is. */
    String kind();

    /** Starts a run through the message start event. */
    record Start(String message, String episode, Map<String, Object> variables) implements Command {
        @Override
        public String kind() {
            return "START";
        }
    }

    /**
     * Tells the row's run something.
     *
     * @param episode the episode whose run is told
     * @param subject which of several things that wait in the run is meant; null where only one does
     */
    record Message(String message, String episode, @Nullable String subject, Map<String, Object> variables)
            implements
                Command {
        @Override
        public String kind() {
            return "MESSAGE";
        }
    }

    /** Completes the job behind a human task; variables only where the job is the listener's. */
    record CompleteJob(long jobKey, Map<String, Object> variables) implements Command {
        @Override
        public String kind() {
            return "COMPLETE_JOB";
        }
    }

    /** Ends a whole instance. */
    record CancelInstance(long instanceKey) implements Command {
        @Override
        public String kind() {
            return "CANCEL_INSTANCE";
        }
    }

    /** Hands a job out again that waits for an operator. */
    record RetryJob(long jobKey, int attempts) implements Command {
        @Override
        public String kind() {
            return "RETRY_JOB";
        }
    }

    /** Starts a run in the middle, where its episode stands. */
    record Resume(String processId, List<String> elements, Map<String, Object> variables) implements Command {
        @Override
        public String kind() {
            return "RESUME";
        }
    }
}
