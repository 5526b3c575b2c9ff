package org.duban.engine.camunda;

/** Commands can be sent to the engine: Duban has just started, or the engine is back, with its data or without. */
record EngineReady() {
}
