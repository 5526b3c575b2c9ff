package org.duban.home.web;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Duban on the address that the realm knows. */
public class OwnAddressProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.http.test-port", System.getenv("DUBAN_HTTP_PORT"), "quarkus.http.host", "localhost");
    }
}
