package org.duban.engine;

import java.util.Map;

/**
 * A user task at which a token has arrived.
 *
 * @param variables what the process tells it: references and routing facts only
 */
public record OfferedTask(EngineTask task, Episode episode, String elementId, Map<String, Object> variables) {
}
