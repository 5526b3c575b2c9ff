package org.duban.interview;

import java.util.Map;

import org.duban.engine.Message;

/** What the process of an interview knows and is told. */
public final class InterviewMessages {

    private InterviewMessages() {
    }

    /** What a run knows wherever it stands: the interview, and whose task the report is. */
    public static Map<String, Long> known(Interview interview) {
        return Map.of("interviewId", interview.id(), "party", interview.organisationId());
    }

    /** The commitment's time is over without a report. */
    static Message commitmentLapsed(Interview interview) {
        return Message.of("commitment-lapsed-" + interview.id(), "interview.commitment-lapsed", Map.of());
    }
}
