package org.duban.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.duban.testsupport.ApiClient;

/** What {@code ./duban up} starts, in a state folder of its own. */
final class LocalUp implements AutoCloseable {

    private static final String READY = "is ready: http";
    private static final double NANOS = 1e9;

    private final Process launcher;
    private final Path state;
    private final double seconds;
    private final ApiClient api;

    private LocalUp(Process launcher, Path state, double seconds, ApiClient api) {
        this.launcher = launcher;
        this.state = state;
        this.seconds = seconds;
        this.api = api;
    }

    /** Starts it, and waits until it says that it is ready. */
    static LocalUp start(Path state) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("./duban", "up").redirectErrorStream(true);
        // Nothing of the stack that is up around the benchmarks.
        builder.environment().keySet().removeIf(name -> name.startsWith("DUBAN_"));
        Map<String, String> ports = new TreeMap<>();
        for (String name : List.of("DUBAN_HTTP_PORT", "DUBAN_KEYCLOAK_PORT", "DUBAN_DB_PORT")) {
            ports.put(name, String.valueOf(LocalDuban.freePort()));
        }
        builder.environment().putAll(ports);
        builder.environment().put("DUBAN_STATE_DIR", state.toString());
        long began = System.nanoTime();
        Process launcher = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroy));
        awaitReady(launcher);
        double seconds = (System.nanoTime() - began) / NANOS;
        return new LocalUp(launcher, state, seconds,
                new ApiClient(URI.create("http://localhost:" + ports.get("DUBAN_HTTP_PORT")),
                        URI.create("http://localhost:" + ports.get("DUBAN_KEYCLOAK_PORT") + "/realms/duban")));
    }

    private static void awaitReady(Process launcher) throws IOException {
        BufferedReader says = launcher.inputReader(StandardCharsets.UTF_8);
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            Report.say("up: %s", line);
            if (line.startsWith("Duban") && line.contains(READY)) {
                return;
            }
        }
        throw new IllegalStateException("./duban up has ended");
    }

    /** From the command to the line that says that it is ready. */
    double seconds() {
        return seconds;
    }

    ApiClient api() {
        return api;
    }

    /** The resident memory of each process, in MiB. */
    Map<String, Double> residentMib() throws IOException {
        Map<String, Double> all = new TreeMap<>();
        for (String name : List.of("duban", "keycloak", "mariadb")) {
            all.put(name, Usage.residentMib(Long.parseLong(Files.readString(state.resolve("pid").resolve(name)).strip())));
        }
        return all;
    }

    @Override
    public void close() throws InterruptedException {
        api.close();
        launcher.destroy();
        if (!launcher.waitFor(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("./duban up does not end");
        }
    }
}
