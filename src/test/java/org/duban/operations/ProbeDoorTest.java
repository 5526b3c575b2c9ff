package org.duban.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;

class ProbeDoorTest {

    @Test
    void shouldAdmitTheOperatorsOwnNetworksOnly() {
        ProbeDoor door = new ProbeDoor(() -> List.of("127.0.0.0/8", "10.1.0.0/16", "::1/128"));
        assertThat(door.admits("127.0.0.1")).isTrue();
        assertThat(door.admits("10.1.2.3")).isTrue();
        assertThat(door.admits("0:0:0:0:0:0:0:1")).isTrue();
        assertThat(door.admits("10.2.0.1")).isFalse();
        assertThat(door.admits("203.0.113.9")).isFalse();
    }

    @Test
    void shouldObjectToADoorThatStandsOpen() {
        assertThat(new ProbeDoor(() -> List.of("0.0.0.0/0")).objections()).hasSize(1);
        assertThat(new ProbeDoor(() -> List.of("0.0.0.0/1", "128.0.0.0/1", "::/0")).objections()).hasSize(3);
        assertThat(new ProbeDoor(() -> List.of("127.0.0.0/8", "10.0.0.0/8", "fc00::/7")).objections()).isEmpty();
    }

    @Test
    void shouldAnswerTheOperatorAndHideFromAStranger() throws Exception {
        assertThat(asked(List.of("127.0.0.0/8"), "/q/health")).isEqualTo(200);
        assertThat(asked(List.of("10.1.0.0/16"), "/q/health")).isEqualTo(404);
        assertThat(asked(List.of("10.1.0.0/16"), "/q/../q/health")).isEqualTo(404);
        assertThat(asked(List.of("10.1.0.0/16"), "/api/me")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Forwarded", "X-Forwarded-For", "x-forwarded-host", "X-Forwarded-Proto", "X-Real-IP" })
    void shouldHideFromWhomAProxyOfTheSameHostPassesOn(String header) throws Exception {
        assertThat(asked(List.of("127.0.0.0/8"), "/q/metrics", header, "203.0.113.9")).isEqualTo(404);
        assertThat(asked(List.of("127.0.0.0/8"), "/api/me", header, "203.0.113.9")).isEqualTo(200);
    }

    private static int asked(List<String> callers, String path, String... headers)
            throws IOException, InterruptedException {
        Vertx vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        router.route().handler(new ProbeDoor(() -> callers)::check);
        router.route().handler(passed -> passed.response().end());
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpServer server = vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1")
                    .toCompletionStage().toCompletableFuture().join();
            HttpRequest.Builder request = HttpRequest
                    .newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
