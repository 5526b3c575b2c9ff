package org.duban.testsupport;

import java.util.Map;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The domain on the real database, with no process engine: what is asked of it is written down, lapses are swept by hand. */
public class DomainProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("duban.casefile.sweep-interval", "off", "duban.reconciliation.every", "off", "duban.engine.address",
                "http://127.0.0.1:9",
                "duban.document.files-dir", "target/test-files", "quarkus.log.category.\"io.camunda\".level", "OFF");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(RecordingEngine.class);
    }
}
