package org.duban.engine.camunda;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.camunda.EngineConfig.TasklistConfig;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.camunda.client.CredentialsProvider;
import io.quarkus.logging.Log;

/** Asks Camunda's Tasklist for whom a task is there: the engine itself does not say who completed it. */
@ApplicationScoped
class Tasklist {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final Optional<TasklistConfig> config;
    private final Optional<CredentialsProvider> tokens;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).cookieHandler(new CookieManager())
            .build();

    Tasklist(EngineConfig engine, ObjectMapper json) {
        this.config = engine.tasklist();
        this.tokens = config.flatMap(TasklistConfig::audience)
                .flatMap(audience -> engine.credentials().map(own -> EngineClient.credentials(own, audience)));
        this.json = json;
    }

    /** The login of the person to whom the job's task is assigned; empty where nobody is, or Tasklist cannot be asked. */
    Optional<String> assignee(long jobKey) {
        return config.flatMap(own -> {
            try {
                return read(own, jobKey);
            } catch (IOException away) {
                Log.warnf("Tasklist cannot be asked about job %d: %s", jobKey, away.getMessage());
                return Optional.empty();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        });
    }

    private Optional<String> read(TasklistConfig own, long jobKey) throws IOException, InterruptedException {
        URI task = own.address().resolve("/v1/tasks/" + jobKey);
        HttpResponse<String> answer = get(task);
        if (answer.statusCode() == UNAUTHORIZED && own.username().isPresent()) {
            signIn(own);
            answer = get(task);
        }
        if (answer.statusCode() != OK) {
            throw new IOException("it answers " + answer.statusCode());
        }
        return Optional.ofNullable(json.readTree(answer.body()).path("assignee").textValue());
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        if (tokens.isPresent()) {
            tokens.get().applyCredentials(request::header);
        }
        return http.send(request.GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private void signIn(TasklistConfig own) throws IOException, InterruptedException {
        String form = "username=" + encoded(own.username().orElseThrow()) + "&password="
                + encoded(own.password().orElse(""));
        http.send(HttpRequest.newBuilder(own.address().resolve("/api/login")).timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.discarding());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
