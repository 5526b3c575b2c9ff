package org.duban.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application under the profile prod, on a schema of its own: refused with the local stack's settings. */
class ProductionStartIT {

    private static final String SCHEMA = "duban_start";
    private static final Path APPLICATION = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @BeforeEach
    void makeSchema() throws SQLException {
        asOwner("DROP DATABASE IF EXISTS " + SCHEMA, "CREATE DATABASE " + SCHEMA);
    }

    @AfterEach
    void dropSchema() throws SQLException {
        asOwner("DROP DATABASE IF EXISTS " + SCHEMA);
    }

    @Test
    void shouldRefuseTheLocalStackAndNameEveryObjection() throws Exception {
        Process duban = start(freePort(),
                Map.of("DUBAN_ENGINE_BINDING", "camunda", "DUBAN_OPERATIONS_PROBE_CALLERS", "0.0.0.0/0"));
        try {
            assertThat(duban.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("it ends by itself").isTrue();
            assertThat(duban.exitValue()).isNotZero();
            assertThat(log()).contains("DUBAN_ZEEBE_GRPC does not use https", "duban.engine.credentials is missing",
                    "DUBAN_OIDC_URL does not use https", "lets the demo's people in", "names no virus scanner",
                    "probe-callers opens health and metrics to strangers");
        } finally {
            duban.destroyForcibly();
        }
    }

    @Test
    void shouldStartWithoutObjectionsAlsoWhileEngineAndIssuerAreAway() throws Exception {
        int port = freePort();
        Process duban = start(port, Map.of("DUBAN_ZEEBE_GRPC", "https://127.0.0.1:9", "DUBAN_OIDC_URL",
                "https://127.0.0.1:9/realms/duban", "DUBAN_OIDC_CLIENT_SECRET", "nobody-knows-this-one",
                "DUBAN_DOCUMENT_CLAMD_HOST", "127.0.0.1", "DUBAN_ENGINE_CREDENTIALS_CLIENT_ID", "duban",
                "DUBAN_ENGINE_CREDENTIALS_CLIENT_SECRET", "nor-this", "DUBAN_ENGINE_CREDENTIALS_TOKEN_URL",
                "https://127.0.0.1:9/token", "DUBAN_ENGINE_CREDENTIALS_AUDIENCE", "zeebe"));
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1))
                    .until(() -> !duban.isAlive() || status(port, "/q/health/live") == 200);
            assertThat(duban.isAlive()).as(log()).isTrue();
            assertThat(status(port, "/q/metrics")).isEqualTo(200);
            assertThat(status(port, "/q/metrics", "X-Forwarded-For", "203.0.113.9")).isEqualTo(404);
            assertThat(status(port, "/q/health/ready")).as("the engine is away").isEqualTo(503);
        } finally {
            duban.destroy();
            duban.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private Process start(int port, Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-Dquarkus.profile=prod", "-jar", APPLICATION.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        Map<String, String> environment = builder.environment();
        environment.putAll(Map.of("DUBAN_HTTP_PORT", String.valueOf(port), "DUBAN_DB_URL",
                environment.get("DUBAN_DB_URL") + "_start", "DUBAN_DB_SCHEMA", SCHEMA, "DUBAN_FILES_DIR",
                folder.resolve("files").toString(), "DUBAN_FILES_KEY",
                Base64.getEncoder().encodeToString(new byte[32])));
        environment.putAll(settings);
        return builder.start();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    private static int status(int port, String path, String... headers) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void asOwner(String... statements) throws SQLException {
        try (Connection database = DriverManager.getConnection(System.getenv("DUBAN_DB_URL"),
                System.getenv("DUBAN_DB_OWNER_USERNAME"), System.getenv("DUBAN_DB_OWNER_PASSWORD"));
                Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
