package org.duban.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Speaks to a running Duban as a script of one of the demo's people would: bearer token, JSON, idempotency keys. */
public final class ApiClient implements AutoCloseable {

    private static final long TOKEN_GOOD_FOR_NANOS = Duration.ofSeconds(150).toNanos();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofMinutes(1))
            .version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Token> tokens;
    private final URI duban;
    private final URI realm;

    public ApiClient(URI duban, URI realm) {
        this(duban, realm, new ConcurrentHashMap<>());
    }

    private ApiClient(URI duban, URI realm, Map<String, Token> tokens) {
        this.duban = duban;
        this.realm = realm;
        this.tokens = tokens;
    }

    /** The same people at another Duban; Keycloak refuses a person who signs in twice in the same moment. */
    public ApiClient at(URI other) {
        return new ApiClient(other, realm, tokens);
    }

    /** Reads as this person. */
    public Answer get(String person, String path) {
        return send(request(person, path).GET().build());
    }

    /** Posts under a fresh idempotency key. */
    public Answer post(String person, String path, Object body) {
        return post(person, path, body, UUID.randomUUID().toString());
    }

    /** Posts under this idempotency key. */
    public Answer post(String person, String path, Object body, String idempotencyKey) {
        return send(request(person, path).header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey).POST(HttpRequest.BodyPublishers.ofString(write(body)))
                .build());
    }

    /** Puts as this person. */
    public Answer put(String person, String path, Object body) {
        return send(request(person, path).header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(write(body))).build());
    }

    /** Sends a file's bytes. */
    public Answer upload(String person, String path, String fileName, String type, byte[] content) {
        return send(request(person, path).header("Content-Type", type)
                .header("X-File-Name", URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(content)).build());
    }

    private HttpRequest.Builder request(String person, String path) {
        return HttpRequest.newBuilder(duban.resolve(path)).timeout(Duration.ofMinutes(2)).header("Authorization",
                "Bearer " + token(person));
    }

    private String token(String person) {
        return tokens.compute(person, (name, held) -> held != null
                && System.nanoTime() - held.since() < TOKEN_GOOD_FOR_NANOS ? held : fresh(name)).value();
    }

    private Token fresh(String person) {
        String form = "grant_type=password&client_id=duban-cli&password=demo&username=" + person;
        Answer answer = send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").timeout(Duration.ofMinutes(2))
                .POST(HttpRequest.BodyPublishers.ofString(form)).build());
        if (answer.status() != 200) {
            throw new IllegalStateException("no token for " + person + ": " + answer);
        }
        return new Token(answer.body().get("access_token").asText(), System.nanoTime());
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            boolean isJson = response.headers().firstValue("Content-Type").filter(type -> type.contains("json"))
                    .isPresent();
            return new Answer(response.statusCode(), isJson ? json.readTree(response.body()) : MissingNode.getInstance(),
                    response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    /** What came back. */
    public record Answer(int status, JsonNode body, String text) {

        /** The body, if the answer has this status. */
        public JsonNode expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("expected " + wanted + ", got " + status + ": " + text);
            }
            return body;
        }
    }

    private record Token(String value, long since) {
    }
}
