package org.duban.security;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;

/** Tries the demo's doors, as an intruder would. */
@ApplicationScoped
class DemoPeople {

    private static final List<String> NAMES = List.of("inspector1", "leader1", "admin1", "contractor1");
    /** The demo's own door, and those that every realm has until somebody closes them. */
    private static final List<String> DOORS = List.of("duban-cli", "admin-cli", "account", "account-console",
            "security-admin-console");

    private final SecurityConfig security;

    DemoPeople(SecurityConfig security) {
        this.security = security;
    }

    /** Whether one of them gets a token from this realm; a realm out of reach lets nobody in. */
    boolean canSignIn(String realm) {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build()) {
            for (String door : DOORS) {
                for (String name : NAMES) {
                    if (token(http, realm, door, name) == 200) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException away) {
            Log.warnf("the realm cannot be reached, so its people were not tried: %s", away.getMessage());
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int token(HttpClient http, String realm, String door, String name) throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=" + door + "&username=" + name + "&password="
                + URLEncoder.encode(security.demoPassword(), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(5)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
