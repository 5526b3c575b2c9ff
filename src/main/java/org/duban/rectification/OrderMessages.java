package org.duban.rectification;

import java.util.Map;

import org.duban.engine.Message;

/** What the process of an order is told, each under an id that is the same however often it is told. */
public final class OrderMessages {

    /** The variable by which a run knows its order. */
    public static final String RECTIFICATION_ID = "rectificationId";

    private OrderMessages() {
    }

    /** The parties' answers are closed as the order now stands. */
    static Message answersClosed(Rectification order) {
        return Message.of("answers-closed-" + order.changedAt().toEpochMilli(), "rectification.answers-closed", Map.of());
    }

    /** Nothing that lapsed is left to be decided about, as the order now stands. */
    static Message nextStepClosed(Rectification order) {
        return Message.of("next-step-closed-" + order.changedAt().toEpochMilli(), "rectification.next-step-closed", Map.of());
    }

    /** An answer waits for the supervisor's opinion. */
    public static Message answerReceived(long answerId, long supervisorId) {
        return Message.of("answer-" + answerId, "rectification.answer-received",
                Map.of("answerId", answerId, "supervisorId", supervisorId));
    }

    /** The opinion on an answer is awaited no longer. */
    static Message opinionClosed(long answerId) {
        return Message.about(String.valueOf(answerId), "opinion-closed-" + answerId, "rectification.opinion-closed",
                Map.of("answerId", answerId));
    }

    /** Items came back from a child order to one that had ended: its reviews are no longer all that is open in it. */
    static Message takenBack(long correctionId) {
        return Message.of("taken-back-" + correctionId, "rectification.reviews-closed", Map.of());
    }
}
