package org.duban.engine.camunda;

import org.duban.gateway.GatewayStub;
import org.duban.gateway.TasklistStub;

/** The gateway and the Tasklist that tests of this binding speak to; one of each in a test run. */
public final class Cluster {

    static final GatewayStub GATEWAY = GatewayStub.inMemory(0);
    static final TasklistStub TASKLIST = new TasklistStub(0, GATEWAY, "username=duban&password=door+%26+key");
    private static boolean away;

    private Cluster() {
    }

    /** Where the gateway answers. */
    public static String address() {
        return GATEWAY.address().toString();
    }

    /** Nobody answers until {@link #back}; the data stay. */
    public static synchronized void away() {
        GATEWAY.away();
        away = true;
    }

    /** The gateway answers again, where it did not. */
    public static synchronized void back() {
        if (away) {
            GATEWAY.back();
            away = false;
        }
    }
}
