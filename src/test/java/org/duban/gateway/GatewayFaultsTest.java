package org.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.duban.gateway.GatewayClient.HUMAN;
import static org.duban.gateway.GatewayClient.PATIENCE;
import static org.duban.gateway.GatewayClient.refusal;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import org.duban.gateway.Faults.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.camunda.client.api.response.ActivatedJob;
import io.grpc.Status;

/** The trouble that the stub makes when it is told to. */
class GatewayFaultsTest extends OpenGateway {

    @BeforeEach
    void stream() {
        gateway.deploy("errand", GatewayClient.errand("errand"));
        gateway.stream(LONG, "process.started", HUMAN, "task.completed", "errand.record");
    }

    @Test
    void shouldHandAJobOutTwice() {
        // given
        stub.faults().next(Kind.DUPLICATE, HUMAN, 1);

        // when
        gateway.start("errand", Map.of());

        // then
        assertThat(gateway.next(HUMAN).getKey()).isEqualTo(gateway.next(HUMAN).getKey());
    }

    @Test
    void shouldHandAJobOutLate() {
        // given
        stub.faults().delay(HUMAN, Duration.ofMillis(700));
        long before = System.nanoTime();

        // when
        gateway.start("errand", Map.of());

        // then
        gateway.next(HUMAN);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(700));
    }

    @Test
    void shouldLoseAJobUntilItsTimeIsOver() {
        // given
        gateway.deploy("job-tasks", GatewayClient.construct("job-tasks"));
        gateway.stream(Duration.ofSeconds(1), "test.service");
        stub.faults().next(Kind.DROP, "test.service", 1);
        long before = System.nanoTime();

        // when
        gateway.create("job-tasks", Map.of());

        // then
        gateway.next("test.service");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void shouldRefuseACommandAndDoNothing() {
        // given
        gateway.start("errand", Map.of());
        ActivatedJob task = gateway.next(HUMAN);
        stub.faults().next(Kind.REFUSE, "complete", 1);

        // when, then
        assertThat(refusal(() -> gateway.complete(task, Map.of()))).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        gateway.complete(task, Map.of());
        gateway.next("task.completed");
    }

    @Test
    void shouldDoACommandWhoseAnswerIsLost() {
        // given
        gateway.start("errand", Map.of());
        ActivatedJob task = gateway.next(HUMAN);
        stub.faults().next(Kind.LOSE_ANSWER, "complete", 1);

        // when, then
        assertThat(refusal(() -> gateway.complete(task, Map.of()))).isEqualTo(Status.Code.UNAVAILABLE);
        gateway.next("task.completed");
        assertThat(refusal(() -> gateway.complete(task, Map.of()))).isEqualTo(Status.Code.NOT_FOUND);
    }

    @Test
    void shouldGoOnWithItsDataAfterARestart() {
        // given
        gateway.start("errand", Map.of());
        ActivatedJob task = gateway.next(HUMAN);

        // when
        stub.away();
        assertThat(refusal(() -> gateway.complete(task, Map.of()))).isEqualTo(Status.Code.UNAVAILABLE);
        stub.back();

        // then
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> gateway.complete(task, Map.of()));
        assertThat(gateway.next("task.completed").getElementInstanceKey()).isEqualTo(task.getElementInstanceKey());
    }

    @Test
    void shouldKnowNothingAfterARestartWithoutItsData() {
        // given
        gateway.publish("engine.life", "mark", "m-1", LONG, Map.of());
        gateway.start("errand", Map.of());
        ActivatedJob task = gateway.next(HUMAN);

        // when
        stub.forget();

        // then
        assertThat(refusal(() -> gateway.complete(task, Map.of()))).isEqualTo(Status.Code.NOT_FOUND);
        assertThat(refusal(() -> gateway.create("errand", Map.of()))).isEqualTo(Status.Code.NOT_FOUND);
        gateway.publish("engine.life", "mark", "m-1", LONG, Map.of());
        gateway.deploy("errand", GatewayClient.errand("errand"));
        gateway.start("errand", Map.of());
        assertThat(gateway.next(HUMAN).getKey()).as("it counts its keys from the start").isEqualTo(task.getKey());
    }

    @Test
    void shouldSayInTasklistWhoHasATask() throws IOException, InterruptedException {
        // given
        gateway.start("errand", Map.of());
        long key = gateway.next(HUMAN).getKey();
        HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        try (TasklistStub tasklist = new TasklistStub(0, stub, "username=duban&password=door+%26+key")) {
            HttpRequest task = HttpRequest.newBuilder(tasklist.address().resolve("/v1/tasks/" + key)).build();

            // when, then
            assertThat(http.send(task, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(401);
            assertThat(signIn(http, tasklist, "username=duban&password=wrong")).isEqualTo(401);
            assertThat(signIn(http, tasklist, "username=duban&password=door+%26+key")).isEqualTo(204);
            assertThat(http.send(task, HttpResponse.BodyHandlers.ofString()).body())
                    .isEqualTo("{\"id\":\"" + key + "\",\"assignee\":null}");
            tasklist.assign(key, "zhang");
            assertThat(http.send(task, HttpResponse.BodyHandlers.ofString()).body())
                    .isEqualTo("{\"id\":\"" + key + "\",\"assignee\":\"zhang\"}");
            HttpRequest unknown = HttpRequest.newBuilder(tasklist.address().resolve("/v1/tasks/1")).build();
            assertThat(http.send(unknown, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(404);
        }
    }

    private static int signIn(HttpClient http, TasklistStub tasklist, String form)
            throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(tasklist.address().resolve("/api/login"))
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
