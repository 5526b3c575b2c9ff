package org.duban.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.Config;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;

/** Whether Keycloak answers, as people are told it: who is signed in goes on, but nobody comes in anew. */
@ApplicationScoped
public class SignInAvailability {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpRequest question;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile boolean away;

    SignInAvailability(Config config) {
        String realm = config.getValue("quarkus.oidc.auth-server-url", String.class);
        this.question = HttpRequest.newBuilder(URI.create(realm + "/.well-known/openid-configuration"))
                .timeout(PATIENCE).build();
    }

    /** Whether it did not answer when it was last asked. */
    public boolean isAway() {
        return away;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        boolean answers = answers();
        if (answers == away) {
            Log.warnf(answers ? "Keycloak answers again" : "Keycloak is away: nobody can sign in");
        }
        away = !answers;
    }

    private boolean answers() {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
