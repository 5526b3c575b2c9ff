package org.duban.engine;

import java.util.Map;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Errands instead of cases, on the embedded engine; what other tests left of orders and interviews has no run there. */
public class EngineTestProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("duban.reconciliation.every", "off", "quarkus.arc.exclude-types",
                "org.duban.rectification.process.RectificationSteps,org.duban.interview.process.InterviewSteps");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(ErrandDirectory.class);
    }
}
