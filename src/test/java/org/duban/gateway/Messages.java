package org.duban.gateway;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Published messages until their time to live ends: heard once by each process, and refused a second time by their ids. */
class Messages {

    private final List<Message> buffered = new ArrayList<>();
    private final Clock clock;

    Messages(Clock clock) {
        this.clock = clock;
    }

    /** Takes the message, unless one of the same id is buffered. */
    Message take(String name, String key, String id, long timeToLive, Map<String, Object> variables) {
        boolean known = !id.isEmpty() && alive().stream()
                .anyMatch(one -> one.id.equals(id) && one.name.equals(name) && one.key.equals(key));
        if (known) {
            throw Refusal.buffered(id);
        }
        Message message = new Message(name, key, id, clock.millis() + timeToLive, variables, new HashSet<>());
        if (timeToLive > 0) {
            buffered.add(message);
        }
        return message;
    }

    List<Message> alive() {
        buffered.removeIf(message -> message.until <= clock.millis());
        return List.copyOf(buffered);
    }

    /**
     * A published message.
     *
     * @param heardBy the processes that heard it
     */
    record Message(String name, String key, String id, long until, Map<String, Object> variables, Set<String> heardBy) {

        boolean isFor(String message, String correlationKey) {
            return name.equals(message) && key.equals(correlationKey);
        }
    }
}
