package org.duban.engine.camunda;

import java.util.Map;
import java.util.Set;

import org.duban.engine.ErrandDirectory;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Errands on a cluster, with short waits; the orders of the domain stay with the engine that carries them. */
public class ClusterProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(Map.entry("duban.engine.binding", "camunda"),
                Map.entry("duban.engine.address", Cluster.address()),
                Map.entry("quarkus.arc.exclude-types",
                        "org.duban.rectification.process.RectificationSteps,org.duban.interview.process.InterviewSteps"),
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
