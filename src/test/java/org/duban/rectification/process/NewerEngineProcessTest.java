package org.duban.rectification.process;

import java.net.URI;

import org.junit.jupiter.api.AfterAll;

/** The same paths on the engine of a newer release, in memory: models and forms need no other one. */
class NewerEngineProcessTest extends RectificationPaths {

    private InMemoryEngine engine;

    @Override
    URI gateway() throws Exception {
        engine = InMemoryEngine.start();
        return engine.gateway();
    }

    @AfterAll
    void stop() throws Exception {
        engine.stop();
    }
}
