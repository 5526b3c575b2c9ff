package org.duban.engine;

import java.util.HashMap;
import java.util.Map;

/** Orders on the embedded engine, behind which a test stands instead of the domain. */
public class ContractProfile extends EngineTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.put("quarkus.arc.exclude-types", ContractDomain.INSTEAD_OF);
        settings.put(ContractDomain.PROPERTY, "true");
        return settings;
    }
}
