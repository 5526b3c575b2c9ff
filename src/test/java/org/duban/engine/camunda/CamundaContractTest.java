package org.duban.engine.camunda;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(ClusterContractProfile.class)
class CamundaContractTest extends ClusterContract {
}
