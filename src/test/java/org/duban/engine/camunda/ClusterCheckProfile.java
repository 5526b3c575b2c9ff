package org.duban.engine.camunda;

import java.util.Map;
import java.util.Set;

import org.duban.engine.ContractDomain;
import org.duban.engine.ErrandDirectory;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * Orders on the cluster that the settings name, with the waits of production, behind which a test stands instead of the domain.
 */
public class ClusterCheckProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("duban.engine.binding", "camunda", "quarkus.arc.exclude-types", ContractDomain.INSTEAD_OF,
                ContractDomain.PROPERTY, "true", "duban.reconciliation.every", "off",
                "quarkus.log.category.\"io.camunda\".level", "ERROR");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(ErrandDirectory.class, CheckedCluster.class);
    }
}
