package org.duban.engine;

import java.util.Map;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Errands instead of cases, short waits, and the engine behind a link that a test can cut. */
public class EngineTestProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(Map.entry("duban.engine.address", "http://127.0.0.1:" + EngineLink.port()),
                Map.entry("duban.engine.outbox.repeat", "1500ms"),
                Map.entry("duban.engine.outbox.start-time-to-live", "1s"),
                Map.entry("duban.engine.outbox.attempts", "3"), Map.entry("duban.engine.job-timeout", "5s"),
                Map.entry("duban.engine.job-backoff", "100ms"), Map.entry("duban.reconciliation.every", "off"),
                Map.entry("quarkus.log.category.\"io.camunda\".level", "ERROR"));
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(ErrandDirectory.class);
    }
}
