package org.duban.engine;

/**
 * A human task as the engine knows it.
 *
 * @param run the run in which it waits
 * @param key the engine's own key of it, unique within the run
 */
public record EngineTask(String run, String key) {
}
