package org.duban.gateway;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Published messages until their time to live ends: heard once by each process, and refused a second time by their ids. */
class Messages {

    private final Map<Address, List<Message>> buffered = new HashMap<>();
    private final Clock clock;

    Messages(Clock clock) {
        this.clock = clock;
    }

    /** Takes the message, unless one of the same id is buffered. */
    Message take(Address address, String id, long timeToLive, Map<String, Object> variables) {
        if (!id.isEmpty() && to(address).stream().anyMatch(one -> one.id.equals(id))) {
            throw Refusal.buffered(id);
        }
        Message message = new Message(address, id, clock.millis() + timeToLive, variables, new HashSet<>());
        if (timeToLive > 0) {
            buffered.computeIfAbsent(address, one -> new ArrayList<>()).add(message);
        }
        return message;
    }

    /** What is buffered under this name and key, the oldest first. */
    List<Message> to(Address address) {
        List<Message> there = buffered.getOrDefault(address, List.of());
        if (there.stream().anyMatch(message -> message.until <= clock.millis())) {
            there.removeIf(message -> message.until <= clock.millis());
        }
        return List.copyOf(there);
    }

    /** Under what a message is published, and what an element listens for. */
    record Address(String name, String key) {
    }

    /**
     * A published message.
     *
     * @param heardBy the processes that heard it
     */
    record Message(Address address, String id, long until, Map<String, Object> variables, Set<String> heardBy) {
    }
}
