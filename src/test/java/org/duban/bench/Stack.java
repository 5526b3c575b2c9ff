package org.duban.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.duban.testsupport.ApiClient;

/** The running stack, as the launcher's environment describes it. */
final class Stack implements AutoCloseable {

    private final Path state = Path.of(setting("DUBAN_TEST_STATE"));
    private final ApiClient api = new ApiClient(URI.create(setting("DUBAN_WEB_URL")),
            URI.create(setting("DUBAN_OIDC_URL")));

    private Stack() {
    }

    static Stack ofEnvironment() {
        return new Stack();
    }

    static String setting(String name) {
        String value = System.getenv(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException(name + " is not set: start this with ./duban bench");
        }
        return value;
    }

    ApiClient api() {
        return api;
    }

    /** The stack's folder, which is gone with it. */
    Path state() {
        return state;
    }

    Path log(String name) {
        return state.resolve("log").resolve(name + ".log");
    }

    /** A connection of the owner to a database of the stack's server. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), setting("DUBAN_DB_OWNER_USERNAME"),
                setting("DUBAN_DB_OWNER_PASSWORD"));
    }

    static String url(String database) {
        return setting("DUBAN_DB_URL").replaceFirst("/[a-z_]+$", "/" + database);
    }

    /** A whole number that a query gives. */
    static long number(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Runs a statement with these values in its text. */
    static void run(Connection database, String text, Object... values) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(String.format(Locale.ROOT, text, values));
        }
    }

    /** The processes of the whole system. */
    Map<String, Long> system() {
        Map<String, Long> all = new LinkedHashMap<>();
        for (String name : new String[] { "duban", "mariadb", "keycloak" }) {
            all.put(name, pid(name));
        }
        return all;
    }

    /** The processes of something that works in this one, on the stack's database. */
    Map<String, Long> bare() {
        return Map.of("here", ProcessHandle.current().pid(), "mariadb", pid("mariadb"));
    }

    long pid(String name) {
        try {
            return Long.parseLong(Files.readString(state.resolve("pid").resolve(name)).strip());
        } catch (IOException gone) {
            throw new IllegalStateException(name + " does not run", gone);
        }
    }

    /** Ends Duban as a crash would, and starts it again under these further settings. */
    void restartDuban(Map<String, String> settings) {
        component(Map.of(), "kill");
        component(settings, "start");
    }

    /** What {@code ./duban component} does to Duban. */
    void component(Map<String, String> settings, String verb) {
        ProcessBuilder launcher = new ProcessBuilder("./duban", "component", verb, "duban").inheritIO();
        launcher.environment().putAll(settings);
        try {
            if (launcher.start().waitFor() != 0) {
                throw new IllegalStateException("duban: " + verb + " failed");
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        api.close();
    }
}
