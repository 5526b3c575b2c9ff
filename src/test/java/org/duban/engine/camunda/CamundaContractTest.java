package org.duban.engine.camunda;

import java.time.Duration;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(ClusterContractProfile.class)
class CamundaContractTest extends ClusterContract {

    /** The stand-in is on this machine. */
    @Override
    protected Duration quiet() {
        return Duration.ofMillis(300);
    }
}
