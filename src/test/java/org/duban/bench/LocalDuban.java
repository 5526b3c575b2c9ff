package org.duban.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.duban.Duban;
import org.duban.testsupport.ApiClient;

/** A further Duban on a database of its own: it serves what lies there. */
final class LocalDuban implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final URI address;
    private final ApiClient api;

    private LocalDuban(Process process, URI address, ApiClient api) {
        this.process = process;
        this.address = address;
        this.api = api;
    }

    static LocalDuban start(Stack stack, String database) throws IOException {
        int port = freePort();
        ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-Dquarkus.profile=demo", "-jar", "target/quarkus-app/quarkus-run.jar");
        java.environment().putAll(Map.of("DUBAN_HTTP_PORT", String.valueOf(port), "DUBAN_DB_URL", Stack.url(database),
                "DUBAN_DB_SCHEMA", database, "DUBAN_DEMO_ENABLED", "false", "DUBAN_CALENDAR_DEMO_START",
                TaskDatabase.TODAY + "T09:00:00+08:00",
                // A script may open the pages too, with its token.
                "QUARKUS_OIDC_APPLICATION_TYPE", "hybrid"));
        java.redirectErrorStream(true).redirectOutput(stack.log(database).toFile());
        Process process = java.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        URI address = URI.create("http://localhost:" + port);
        LocalDuban duban = new LocalDuban(process, address, stack.api().at(address));
        duban.awaitAlive();
        return duban;
    }

    ApiClient api() {
        return api;
    }

    long pid() {
        return process.pid();
    }

    private void awaitAlive() {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        HttpRequest look = HttpRequest.newBuilder(address.resolve("/q/health/live")).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!answers(http, look)) {
                if (!process.isAlive() || System.nanoTime() > giveUp) {
                    throw new IllegalStateException("a further Duban did not come up, see its log");
                }
                Thread.sleep(200);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static boolean answers(HttpClient http, HttpRequest look) throws InterruptedException {
        try {
            return http.send(look, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        api.close();
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
