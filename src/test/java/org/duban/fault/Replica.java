package org.duban.fault;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** One packaged Duban: can be killed without warning and started again, on the same port and data. */
final class Replica {

    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final String name;
    private final int port;
    private final Map<String, String> settings;
    private final Path state;
    private final HttpClient http;
    private @Nullable Process process;

    Replica(String name, int port, Map<String, String> settings, Path state, HttpClient http) {
        this.name = name;
        this.port = port;
        this.settings = settings;
        this.state = state;
        this.http = http;
    }

    /** A port next to this one; systems give those of outgoing connections out of a range far above. */
    static int portAfter(int port) {
        int next = port + 1;
        while (!isFree(next)) {
            next++;
        }
        return next;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    String name() {
        return name;
    }

    /** Where it answers. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Starts it; it may take a while until it answers. */
    void start() throws IOException {
        ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m", "-XX:+UseSerialGC", "-Dduban.state=" + state, "-Dquarkus.profile=demo", "-jar",
                Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString());
        java.environment().putAll(settings);
        java.environment().put("DUBAN_HTTP_PORT", String.valueOf(port));
        Path log = state.resolve("log/" + name + "-fault.log");
        process = java.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        // The launcher ends what it finds here, should whoever started this be killed.
        Files.writeString(state.resolve("pid/" + name), process.pid() + "\n");
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Whether nothing in it has anything to object. */
    boolean isReady() throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(address().resolve("/q/health/ready")).timeout(ANSWER).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        }
    }
}
