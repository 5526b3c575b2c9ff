package org.duban.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import io.smallrye.config.SmallRyeConfigBuilder;

class SignInAvailabilityTest {

    @Test
    void shouldNoticeThatKeycloakGoesAndComes() throws IOException {
        // given
        HttpServer keycloak = realm(0);
        int port = keycloak.getAddress().getPort();
        SignInAvailability signIn = new SignInAvailability(new SmallRyeConfigBuilder()
                .withDefaultValue("quarkus.oidc.auth-server-url", "http://127.0.0.1:" + port + "/realms/duban").build());
        signIn.look();
        assertThat(signIn.isAway()).isFalse();
        // when
        keycloak.stop(0);
        signIn.look();
        // then
        assertThat(signIn.isAway()).isTrue();
        assertThat(new SignInReadiness(signIn).call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        // and when
        HttpServer again = realm(port);
        signIn.look();
        // then
        assertThat(signIn.isAway()).isFalse();
        assertThat(new SignInReadiness(signIn).call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        again.stop(0);
    }

    private static HttpServer realm(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/realms/duban/.well-known/openid-configuration", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
