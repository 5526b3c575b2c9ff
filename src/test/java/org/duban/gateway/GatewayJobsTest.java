package org.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.duban.gateway.GatewayClient.HUMAN;
import static org.duban.gateway.GatewayClient.PATIENCE;
import static org.duban.gateway.GatewayClient.refusal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.ActivatedJob;
import io.grpc.Status;

/** Jobs and their times, as they were measured on a real Camunda 8.6.0. */
class GatewayJobsTest extends OpenGateway {

    @Test
    void shouldPushAJobAgainAtOnceWhenItsTimeIsOver() {
        // given
        gateway.deploy("job-tasks", GatewayClient.construct("job-tasks"));
        gateway.stream(Duration.ofMillis(300), "test.service");

        // when
        gateway.create("job-tasks", Map.of());

        // then
        long key = gateway.next("test.service").getKey();
        assertThat(gateway.next("test.service").getKey()).isEqualTo(key);
        assertThat(gateway.next("test.service").getRetries()).isEqualTo(3);
    }

    @Test
    void shouldTellAJobThatIsGoneFromOneThatNobodyHas() {
        // given
        ActivatedJob task = errand();
        timeout(task.getKey());

        // when, then
        gateway.client.newFailCommand(task.getKey()).retries(1).retryBackoff(LONG).send().join();
        assertThat(refusal(() -> timeout(task.getKey()))).isEqualTo(Status.Code.FAILED_PRECONDITION);
        gateway.complete(task, Map.of());
        assertThat(refusal(() -> timeout(task.getKey()))).isEqualTo(Status.Code.NOT_FOUND);
    }

    @Test
    void shouldGiveATasksJobOneTry() {
        assertThat(errand().getRetries()).isEqualTo(1);
    }

    @Test
    void shouldPushBackBeyondTwentyFiveCommandsAtATime() {
        // given
        gateway.deploy("errand", GatewayClient.errand("errand"));
        AtomicInteger done = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();

        // when: nothing is done while the stub's lock is held
        var sent = stub.locked(() -> {
            var all = IntStream.range(0, 60).mapToObj(i -> gateway.client.newPublishMessageCommand()
                    .messageName("nobody").correlationKey("k" + i).timeToLive(Duration.ZERO).send()).toList();
            await().atMost(PATIENCE).until(() -> all.stream().anyMatch(one -> one.toCompletableFuture().isDone()));
            return all;
        });
        sent.forEach(one -> {
            try {
                one.join();
                done.incrementAndGet();
            } catch (ClientStatusException status) {
                assertThat(status.getStatusCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
                refused.incrementAndGet();
            }
        });

        // then
        assertThat(done.get()).isGreaterThanOrEqualTo(25);
        assertThat(refused.get()).isPositive();
        assertThat(done.get() + refused.get()).isEqualTo(60);
    }

    private ActivatedJob errand() {
        gateway.deploy("errand", GatewayClient.errand("errand"));
        gateway.stream(LONG, "process.started", HUMAN, "task.completed", "errand.record", "errand.heard");
        gateway.start("errand", Map.of("caseId", 1));
        return gateway.next(HUMAN);
    }

    private void timeout(long key) {
        gateway.client.newUpdateTimeoutCommand(key).timeout(LONG).send().join();
    }
}
