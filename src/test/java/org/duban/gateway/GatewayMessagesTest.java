package org.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.duban.gateway.GatewayClient.HUMAN;
import static org.duban.gateway.GatewayClient.PATIENCE;
import static org.duban.gateway.GatewayClient.refusal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;

/** Messages and deployments, as they were measured on a real Camunda 8.6.0. */
class GatewayMessagesTest extends OpenGateway {

    @BeforeEach
    void stream() {
        gateway.deploy("errand", GatewayClient.errand("errand"));
        gateway.stream(LONG, "process.started", HUMAN, "task.completed", "errand.record", "errand.heard");
    }

    @Test
    void shouldRefuseAMessageOfTheSameIdWhileTheFirstIsBuffered() {
        // given
        publish("m-1", Duration.ofSeconds(1));

        // when, then
        assertThat(refusal(() -> publish("m-1", LONG))).isEqualTo(Status.Code.ALREADY_EXISTS);
        publish("m-2", LONG);
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> publish("m-1", LONG));
        assertThat(refusal(() -> publish("m-1", Duration.ZERO))).isEqualTo(Status.Code.ALREADY_EXISTS);
    }

    @Test
    void shouldTakeAMessageWithoutTimeToLiveAnyNumberOfTimes() {
        publish("m-1", Duration.ZERO);
        publish("m-1", Duration.ZERO);
    }

    @Test
    void shouldRefuseAMessageOfTheSameIdEvenWhenTheFirstWasHeard() {
        // given
        String run = gateway.start("errand", Map.of());
        gateway.publish("errand.hint", run, "h-1", LONG, Map.of("hintId", 1));

        // when, then
        assertThat(refusal(() -> gateway.publish("errand.hint", run, "h-1", LONG, Map.of("hintId", 1))))
                .isEqualTo(Status.Code.ALREADY_EXISTS);
        gateway.next("errand.heard");
        assertThat(gateway.left("errand.heard")).isEmpty();
    }

    @Test
    void shouldKeepAMessageForAnInstanceThatIsYetToListen() {
        // given
        gateway.publish("errand.hint", "r-1", Map.of("hintId", 7));

        // when
        gateway.publish("errand.started", "e-1", Map.of("run", "r-1"));

        // then
        assertThat(gateway.next("errand.heard").getVariablesAsMap()).containsEntry("hintId", 7);
    }

    @Test
    void shouldLetASecondStartWaitWhileTheFirstInstanceRuns() {
        // given
        gateway.publish("errand.started", "e-1", Map.of("run", "r-1"));
        gateway.publish("errand.started", "e-1", Map.of("run", "r-2"));
        gateway.publish("errand.started", "e-2", Map.of("run", "r-3"));
        var first = gateway.next("process.started");
        assertThat(first.getVariable("run")).isEqualTo("r-1");
        assertThat(gateway.next("process.started").getVariable("run")).isEqualTo("r-3");
        assertThat(gateway.left("process.started")).isEmpty();

        // when
        gateway.client.newCancelInstanceCommand(first.getProcessInstanceKey()).send().join();

        // then
        assertThat(gateway.next("process.started").getVariable("run")).isEqualTo("r-2");
    }

    @Test
    void shouldForgetASecondStartWhenItsTimeToLiveEnds() throws InterruptedException {
        // given
        gateway.publish("errand.started", "e-1", Map.of("run", "r-1"));
        gateway.publish("errand.started", "e-1", "s-2", Duration.ofMillis(200), Map.of("run", "r-2"));
        var first = gateway.next("process.started");
        await().pollDelay(Duration.ofMillis(400)).until(() -> true);

        // when
        gateway.client.newCancelInstanceCommand(first.getProcessInstanceKey()).send().join();

        // then
        assertThat(stub.jobs()).isEmpty();
    }

    @Test
    void shouldTakeFlowNodesOnlyThatNameTheirFlows() {
        // given
        String model = new String(GatewayClient.errand("errand"), StandardCharsets.UTF_8)
                .replace("<bpmn:outgoing>Flow_Done</bpmn:outgoing>", "");

        // when, then
        assertThatThrownBy(() -> gateway.deploy("errand", model.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ClientStatusException.class)
                .hasMessageContaining("Flow_Done is not named by the elements at its ends");
    }

    @Test
    void shouldTakeListenersAtTheEndOfStartAndBoundaryEventsOnly() {
        // given
        String model = new String(GatewayClient.errand("errand"), StandardCharsets.UTF_8)
                .replace("eventType=\"end\" type=\"process.started\"", "eventType=\"start\" type=\"process.started\"");

        // when, then
        assertThatThrownBy(() -> gateway.deploy("errand", model.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ClientStatusException.class)
                .hasMessageContaining("StartEvent_ErrandOpened takes listeners at its end only");
    }

    @Test
    void shouldRefuseTimersAndTaskListeners() {
        for (String name : new String[] { "timer-boundary", "task-listener" }) {
            byte[] model = GatewayClient.read(Path.of("src/test/resources/constructs/refused/" + name
                    + ".bpmn"));
            assertThat(refusal(() -> gateway.deploy(name, model))).isEqualTo(Status.Code.INVALID_ARGUMENT);
        }
    }

    @Test
    void shouldRefuseADeploymentThatFillsTheRecordBatch() {
        // given
        byte[] form = ("{\"id\":\"large\",\"text\":\"" + "督".repeat(750_000) + "\"}").getBytes(StandardCharsets.UTF_8);

        // when, then
        assertThat(refusal(() -> gateway.client.newDeployResourceCommand().addResourceBytes(form, "large.form").send()
                .join())).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    }

    @Test
    void shouldGiveANewVersionToAModelThatChangedOnly() {
        // given
        byte[] model = GatewayClient.errand("errand");
        byte[] changed = new String(model, StandardCharsets.UTF_8).replace("办理差事", "办差")
                .getBytes(StandardCharsets.UTF_8);

        // when
        var again = gateway.client.newDeployResourceCommand().addResourceBytes(model, "errand.bpmn").send().join();
        var next = gateway.client.newDeployResourceCommand().addResourceBytes(changed, "errand.bpmn").send().join();

        // then
        assertThat(again.getProcesses()).extracting(process -> process.getVersion()).containsExactly(1);
        assertThat(next.getProcesses()).extracting(process -> process.getVersion()).containsExactly(2);
    }

    private void publish(String id, Duration timeToLive) {
        gateway.publish("engine.life", "mark", id, timeToLive, Map.of());
    }
}
