package org.duban.engine.camunda;

import java.util.HashMap;
import java.util.Map;

/** Errands beside a Tasklist. */
public class TasklistProfile extends ClusterProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.put("duban.engine.tasklist.address", Cluster.TASKLIST.address().toString());
        settings.put("duban.engine.tasklist.username", "duban");
        settings.put("duban.engine.tasklist.password", "door & key");
        settings.put("duban.engine.task-timeout-beside-tasklist", "3s");
        return settings;
    }
}
