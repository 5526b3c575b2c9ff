package org.duban.engine.camunda;

import java.util.HashMap;
import java.util.Map;

/** A check of the stand-in. */
public class StandInCheckProfile extends ClusterCheckProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.put("duban.engine.address", Cluster.address());
        return settings;
    }
}
