package org.duban.story;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Lets a bearer token open pages as the session cookie does, so that a test can ask for them as anybody. */
public class PagesByTokenProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.oidc.application-type", "hybrid");
    }
}
