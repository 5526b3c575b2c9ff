package org.duban.engine;

import java.util.Map;

/** A message to the episode's running process that is repeated until the job behind it came in. */
public record CountedMessage(Episode episode, String message, String countKey, Map<String, Object> variables) {
}
