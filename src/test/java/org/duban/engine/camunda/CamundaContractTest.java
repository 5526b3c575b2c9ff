package org.duban.engine.camunda;

import java.time.Duration;

import org.junit.jupiter.api.Tag;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@Tag("waits")
@TestProfile(ClusterContractProfile.class)
class CamundaContractTest extends ClusterContract {

    /** The stand-in is on this machine. */
    @Override
    protected Duration quiet() {
        return Duration.ofMillis(300);
    }
}
