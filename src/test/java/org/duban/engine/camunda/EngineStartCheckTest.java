package org.duban.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.duban.security.SecurityConfig;
import org.junit.jupiter.api.Test;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class EngineStartCheckTest {

    private static final Map<String, String> SAFE = Map.of("duban.engine.address", "https://gateway.example:26500",
            "duban.engine.credentials.client-id", "duban", "duban.engine.credentials.client-secret", "nobody-knows",
            "duban.engine.credentials.token-url", "https://login.example/token", "duban.engine.credentials.audience",
            "zeebe");

    @Test
    void shouldNotObjectToAGatewayBehindTlsThatKnowsWhoAsks() {
        assertThat(objections(SAFE)).isEmpty();
    }

    @Test
    void shouldObjectToAPlaintextGateway() {
        assertThat(objections(with("duban.engine.address", "http://gateway.example:26500")))
                .containsExactly("DUBAN_ZEEBE_GRPC does not use https");
    }

    @Test
    void shouldObjectToAGatewayThatAsksNobody() {
        assertThat(objections(Map.of("duban.engine.address", "https://gateway.example:26500"))).singleElement()
                .asString().contains("duban.engine.credentials is missing");
    }

    @Test
    void shouldObjectToASecretThatTravelsOpenOrIsKnown() {
        assertThat(objections(with("duban.engine.credentials.token-url", "http://login.example/token"))).singleElement()
                .asString().contains("token-url");
        assertThat(objections(with("duban.engine.credentials.client-secret", "everybody-knows"))).singleElement()
                .asString().contains("client-secret");
    }

    @Test
    void shouldObjectToATasklistThatHearsAPasswordInTheOpenOrAKnownOne() {
        Map<String, String> safe = with("duban.engine.tasklist.address", "https://tasklist.example");
        safe.put("duban.engine.tasklist.password", "nobody-knows");
        assertThat(objections(safe)).isEmpty();

        safe.put("duban.engine.tasklist.address", "http://tasklist.example");
        safe.put("duban.engine.tasklist.password", "everybody-knows");
        assertThat(objections(safe)).satisfiesExactly(address -> assertThat(address).contains("tasklist.address"),
                password -> assertThat(password).contains("tasklist.password"));
    }

    @Test
    void shouldObjectToTheLocalStack() {
        assertThat(objections(Map.of("DUBAN_ZEEBE_GRPC", "http://127.0.0.1:26500"))).hasSize(2);
    }

    private static Map<String, String> with(String setting, String value) {
        Map<String, String> changed = new HashMap<>(SAFE);
        changed.put(setting, value);
        return changed;
    }

    private static List<String> objections(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters()
                .withMapping(EngineConfig.class).withMapping(SecurityConfig.class)
                .withSources(new PropertiesConfigSource(settings, "operator", 100))
                .withDefaultValue("duban.security.known-secrets", "everybody-knows").build();
        return new EngineStartCheck(config.getConfigMapping(EngineConfig.class),
                config.getConfigMapping(SecurityConfig.class)).objections();
    }
}
