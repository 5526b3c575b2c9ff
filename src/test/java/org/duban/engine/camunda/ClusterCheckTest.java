package org.duban.engine.camunda;

import java.time.Duration;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The check at the stand-in, as at a cluster of which nothing but the address is known. */
@QuarkusTest
@TestProfile(StandInCheckProfile.class)
class ClusterCheckTest extends ClusterCheck {

    /** The stand-in is on this machine. */
    @Override
    protected Duration quiet() {
        return Duration.ofMillis(300);
    }
}
