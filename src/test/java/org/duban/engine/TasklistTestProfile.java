package org.duban.engine;

import java.util.HashMap;
import java.util.Map;

/** Errands beside a Tasklist. */
public class TasklistTestProfile extends EngineTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.put("duban.engine.tasklist.address", TasklistDoor.address());
        settings.put("duban.engine.tasklist.username", TasklistDoor.USER);
        settings.put("duban.engine.tasklist.password", TasklistDoor.PASSWORD);
        settings.put("duban.engine.task-timeout-beside-tasklist", "3s");
        return settings;
    }
}
