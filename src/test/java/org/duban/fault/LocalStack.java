package org.duban.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The components that the launcher started, and a packaged Duban of this test's own on a database of its own: each can be
 * killed without warning and started again.
 */
final class LocalStack implements AutoCloseable {

    private static final String SCHEMA = "duban_fault";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(300);

    private final Path state = Path.of(System.getenv("DUBAN_TEST_STATE"));
    private final Path root = Path.of("").toAbsolutePath();
    private final HttpClient http = HttpClient.newHttpClient();
    private Process duban;

    /** Where Duban answers. */
    URI address() {
        return URI.create("http://127.0.0.1:" + System.getenv("DUBAN_HTTP_PORT"));
    }

    /** The issuer of the people's tokens. */
    URI realm() {
        return URI.create(System.getenv("DUBAN_OIDC_URL"));
    }

    /** Makes the empty database of this test. */
    void foundDatabase() throws SQLException {
        try (Connection owner = DriverManager.getConnection(url("duban"), System.getenv("DUBAN_DB_OWNER_USERNAME"),
                System.getenv("DUBAN_DB_OWNER_PASSWORD")); Statement statement = owner.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + SCHEMA);
            statement.execute("CREATE DATABASE " + SCHEMA);
        }
    }

    /** Looks into the database past Duban. */
    Connection database() throws SQLException {
        return DriverManager.getConnection(url(SCHEMA), System.getenv("DUBAN_DB_OWNER_USERNAME"),
                System.getenv("DUBAN_DB_OWNER_PASSWORD"));
    }

    private static String url(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + System.getenv("DUBAN_DB_PORT") + "/" + schema;
    }

    /** Starts Duban with the made-up city, and waits until nobody has anything to object. */
    void startDuban() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-Dduban.state=" + state, "-Dquarkus.profile=demo", "-jar",
                root.resolve("target/quarkus-app/quarkus-run.jar").toString());
        builder.environment().putAll(Map.of("DUBAN_DB_URL", url(SCHEMA), "DUBAN_DB_SCHEMA", SCHEMA));
        Path log = state.resolve("log/duban-fault.log");
        duban = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        // The launcher ends what it finds here, should this test be killed.
        Files.writeString(state.resolve("pid/duban"), duban.pid() + "\n");
        awaitReady();
    }

    /** Waits until every component says that it is ready. */
    void awaitReady() throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (readiness() != 200) {
            if (System.nanoTime() > giveUp || !duban.isAlive()) {
                throw new AssertionError("Duban did not become ready, see duban-fault.log");
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }

    /** What the readiness probe says; 0 while nobody answers. */
    int readiness() throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(address().resolve("/q/health/ready")).timeout(Duration.ofSeconds(5))
                    .build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException away) {
            return 0;
        }
    }

    /** {@code kill -9} of Duban. */
    void killDuban() throws InterruptedException {
        duban.destroyForcibly().waitFor();
    }

    /** {@code kill -9} of a component. */
    void kill(String component) throws IOException, InterruptedException {
        component("kill", component);
    }

    /** Starts a component that was killed, and waits for it. */
    void start(String component) throws IOException, InterruptedException {
        component("start", component);
    }

    private void component(String verb, String component) throws IOException, InterruptedException {
        Path log = state.resolve("log/component-fault.log");
        ProcessBuilder builder = new ProcessBuilder(root.resolve("duban").toString(), "component", verb, component)
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("DUBAN_TEST_STATE", state.toString());
        Process process = builder.start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError(verb + " " + component + " failed, see " + log);
        }
    }

    /** Loses everything that the engine knew. */
    void deleteEngineData() throws IOException {
        try (Stream<Path> files = Files.walk(state.resolve("camunda/data"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        http.close();
        if (duban != null) {
            killDuban();
        }
    }
}
