package org.duban.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The components that the launcher started, and two packaged Dubans on a database of their own: each can be killed without
 * warning and started again.
 */
final class LocalStack implements AutoCloseable {

    static final String DATABASE = "mariadb";
    private static final String SCHEMA = "duban_fault";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(300);

    private final Path state = Path.of(System.getenv("DUBAN_TEST_STATE"));
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Replica> replicas;

    LocalStack() {
        Map<String, String> both = Map.of("DUBAN_DB_URL", url(SCHEMA), "DUBAN_DB_SCHEMA", SCHEMA);
        int port = Integer.parseInt(System.getenv("DUBAN_HTTP_PORT"));
        replicas = List.of(new Replica("duban", port, both, state, http),
                new Replica("duban-2", Replica.portAfter(port), both, state, http));
    }

    /** The replicas; the first founds the city. */
    List<Replica> replicas() {
        return replicas;
    }

    /** The issuer of the people's tokens. */
    URI realm() {
        return URI.create(System.getenv("DUBAN_OIDC_URL"));
    }

    /** Makes an empty database, and in it the city, by the first replica; then the second joins. */
    void found() throws SQLException, IOException, InterruptedException {
        try (Connection owner = connect("duban"); Statement statement = owner.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + SCHEMA);
            statement.execute("CREATE DATABASE " + SCHEMA);
        }
        for (Replica one : replicas) {
            one.start();
            awaitReady(one);
        }
    }

    /** Looks into the database past Duban. */
    Connection database() throws SQLException {
        return connect(SCHEMA);
    }

    private static Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(url(schema), System.getenv("DUBAN_DB_OWNER_USERNAME"),
                System.getenv("DUBAN_DB_OWNER_PASSWORD"));
    }

    private static String url(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + System.getenv("DUBAN_DB_PORT") + "/" + schema;
    }

    /** What can be killed: both replicas and the database. */
    List<String> victims() {
        return List.of(replicas.get(0).name(), replicas.get(1).name(), DATABASE);
    }

    /** {@code kill -9} of one of the {@link #victims}. */
    void kill(String victim) throws IOException, InterruptedException {
        if (victim.equals(DATABASE)) {
            component("kill", victim);
        } else {
            replica(victim).kill();
        }
    }

    /** Starts what was killed; a replica may take a while until it answers. */
    void start(String victim) throws IOException, InterruptedException {
        if (victim.equals(DATABASE)) {
            component("start", victim);
        } else {
            replica(victim).start();
        }
    }

    /** Starts again what ended by itself, as a replica does that begins while the database is away. */
    void revive() throws IOException {
        for (Replica one : replicas) {
            revive(one);
        }
    }

    /** Waits until every replica says that it is ready. */
    void awaitReady() throws IOException, InterruptedException {
        for (Replica one : replicas) {
            awaitReady(one);
        }
    }

    private void awaitReady(Replica one) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!one.isReady()) {
            if (System.nanoTime() > giveUp) {
                throw new AssertionError(one.name() + " did not become ready, see " + one.name() + "-fault.log");
            }
            revive(one);
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private static void revive(Replica one) throws IOException {
        if (!one.isAlive()) {
            one.start();
        }
    }

    private Replica replica(String name) {
        return replicas.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private void component(String verb, String component) throws IOException, InterruptedException {
        Path log = state.resolve("log/component-fault.log");
        ProcessBuilder builder = new ProcessBuilder(Path.of("duban").toAbsolutePath().toString(), "component", verb,
                component).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("DUBAN_TEST_STATE", state.toString());
        Process process = builder.start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError(verb + " " + component + " failed, see " + log);
        }
    }

    @Override
    public void close() throws InterruptedException {
        http.close();
        for (Replica one : replicas) {
            one.kill();
        }
    }
}
