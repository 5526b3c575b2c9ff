package org.duban.engine;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** As {@link ProcessEngine#publishUntilCounted}, for thousands at a time. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OutboxBatch {

    private final Outbox outbox;

    OutboxBatch(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Writes a row for each; one whose count key is known already adds nothing. */
    public void publishUntilCounted(List<CountedMessage> messages) {
        outbox.addAll(messages);
    }

    /** A message that is repeated until it was counted. */
    public record CountedMessage(Episode episode, String message, String countKey, Map<String, Object> variables) {
    }
}
