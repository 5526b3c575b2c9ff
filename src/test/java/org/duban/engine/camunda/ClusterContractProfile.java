package org.duban.engine.camunda;

import java.util.HashMap;
import java.util.Map;

import org.duban.engine.ContractDomain;

/** Orders on a cluster, behind which a test stands instead of the domain. */
public class ClusterContractProfile extends ClusterProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.put("quarkus.arc.exclude-types", ContractDomain.INSTEAD_OF);
        settings.put(ContractDomain.PROPERTY, "true");
        return settings;
    }
}
