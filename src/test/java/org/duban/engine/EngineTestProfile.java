package org.duban.engine;

import java.util.Map;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Errands instead of cases, short waits, and the engine behind a link that a test can cut. */
public class EngineTestProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("duban.engine.address", "http://127.0.0.1:" + EngineLink.port(),
                "duban.engine.outbox.repeat", "1500ms", "duban.engine.outbox.start-time-to-live", "1s",
                "duban.engine.outbox.attempts", "3", "duban.engine.job-timeout", "5s", "duban.engine.job-backoff",
                "100ms", "duban.reconciliation.every", "off", "quarkus.log.category.\"io.camunda\".level", "ERROR");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(ErrandDirectory.class);
    }
}
