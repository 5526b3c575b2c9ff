package org.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.gateway.GatewayClient.HUMAN;
import static org.duban.gateway.GatewayClient.refusal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.camunda.client.api.response.ActivatedJob;
import io.grpc.Status;

/**
 * What was measured on a real Camunda 8.6.0 of people's tasks and their listeners, line by line, asked of the stub through
 * the real client; {@link GatewayJobsTest} and {@link GatewayMessagesTest} ask the rest.
 */
class GatewayStubTest extends OpenGateway {

    @Test
    void shouldStreamATasksJobAtOnceWithWhatTheModelSaysOfIt() {
        // given
        gateway.deploy("user-task", GatewayClient.construct("user-task"));
        gateway.stream(LONG, HUMAN, "task.completed");

        // when
        gateway.create("user-task", Map.of("holder", "inspector1", "followUp", "2026-02-01T09:00:00Z"));

        // then
        ActivatedJob job = gateway.next(HUMAN);
        assertThat(job.getElementId()).isEqualTo("Draft");
        assertThat(job.getCustomHeaders()).containsEntry("relation", "authority")
                .containsEntry("io.camunda.zeebe:candidateGroups", "[\"reg-inspector\"]")
                .containsEntry("io.camunda.zeebe:assignee", "inspector1")
                .containsEntry("io.camunda.zeebe:dueDate", "2026-03-01T09:00:00Z")
                .containsKey("io.camunda.zeebe:formKey");

        // when
        gateway.complete(job, Map.of());
        gateway.complete(gateway.next("task.completed"), Map.of());

        // then
        assertThat(gateway.next(HUMAN).getElementId()).isEqualTo("Approve");
    }

    @Test
    void shouldLetAListenerSeeWhatWasSubmittedAndNobodyElse() {
        // given
        ActivatedJob task = errand();

        // when
        gateway.complete(task, Map.of("result", "完成", "submitted", Map.of("a", 1)));

        // then
        ActivatedJob listener = gateway.next("task.completed");
        assertThat(listener.getElementInstanceKey()).isEqualTo(task.getElementInstanceKey());
        assertThat(listener.getElementId()).isEqualTo("UserTask_Do");
        assertThat(listener.getVariablesAsMap()).containsEntry("result", "完成");

        // when
        gateway.complete(listener, Map.of("outcome", "recorded"));

        // then
        assertThat(gateway.next("errand.record").getVariablesAsMap()).containsEntry("outcome", "recorded")
                .doesNotContainKeys("result", "submitted");
    }

    @Test
    void shouldPutTheTokenBackWhileTheListenerWaitsOnce() {
        // given
        ActivatedJob task = errand();
        gateway.complete(task, Map.of("result", "绕过"));
        ActivatedJob listener = gateway.next("task.completed");

        // when
        putBack(listener, "UserTask_Do");

        // then
        ActivatedJob second = gateway.next(HUMAN);
        assertThat(second.getElementId()).isEqualTo("UserTask_Do");
        assertThat(second.getElementInstanceKey()).isNotEqualTo(task.getElementInstanceKey());
        assertThat(second.getVariablesAsMap()).doesNotContainKey("result");
        assertThat(refusal(() -> gateway.complete(listener, Map.of()))).isEqualTo(Status.Code.NOT_FOUND);
        assertThat(refusal(() -> putBack(listener, "UserTask_Do"))).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(gateway.left(HUMAN)).isEmpty();
    }

    @Test
    void shouldRefuseToPutATokenBackInsideALoop() {
        // given
        gateway.deploy("relay", GatewayClient.errand("relay"));
        gateway.stream(LONG, "process.started", HUMAN, "task.completed");
        gateway.start("relay", Map.of("parties", List.of(1, 2)));
        gateway.complete(gateway.next(HUMAN), Map.of());
        ActivatedJob listener = gateway.next("task.completed");

        // when, then
        assertThat(refusal(() -> putBack(listener, "UserTask_Run"))).isEqualTo(Status.Code.INVALID_ARGUMENT);
        gateway.complete(listener, Map.of());
    }

    @Test
    void shouldHearBesideATaskWhoseListenerWaits() {
        // given
        ActivatedJob task = errand();
        gateway.complete(task, Map.of());
        gateway.next("task.completed");

        // when
        gateway.publish("errand.hint", task.getVariable("run").toString(), Map.of("hintId", 5, "countKey", "c"));

        // then
        assertThat(gateway.next("errand.heard").getVariablesAsMap()).containsEntry("hintId", 5);
    }

    @Test
    void shouldHearNothingAtTheBoundaryOfATaskWhoseListenerWaits() {
        // given
        String model = new String(GatewayClient.construct("boundary"), StandardCharsets.UTF_8)
                .replaceFirst("<bpmn:userTask id=\"Work\">",
                        "<bpmn:userTask id=\"Work\"><bpmn:extensionElements><zeebe:executionListeners>"
                                + "<zeebe:executionListener eventType=\"end\" type=\"task.completed\"/>"
                                + "</zeebe:executionListeners></bpmn:extensionElements>");
        gateway.deploy("boundary", model.getBytes(StandardCharsets.UTF_8));
        gateway.stream(LONG, HUMAN, "task.completed", "task.interrupted");
        gateway.create("boundary", Map.of("run", "r-1"));
        gateway.complete(gateway.next(HUMAN), Map.of());
        ActivatedJob listener = gateway.next("task.completed");

        // when
        gateway.publish("stopped", "r-1", Map.of());

        // then
        gateway.complete(listener, Map.of());
        assertThat(gateway.left("task.interrupted")).isEmpty();
        assertThat(stub.jobs()).isEmpty();
    }

    @Test
    void shouldNotThrowAnErrorFromAListener() {
        // given
        gateway.complete(errand(), Map.of());
        ActivatedJob listener = gateway.next("task.completed");

        // when
        gateway.client.newThrowErrorCommand(listener.getKey()).errorCode("REFUSED").send().join();

        // then
        assertThat(stub.jobs()).extracting(job -> job.state).containsExactly(Job.State.STUCK);
    }

    private ActivatedJob errand() {
        gateway.deploy("errand", GatewayClient.errand("errand"));
        gateway.stream(LONG, "process.started", HUMAN, "task.completed", "errand.record", "errand.heard");
        gateway.start("errand", Map.of("caseId", 1));
        return gateway.next(HUMAN);
    }

    private void putBack(ActivatedJob job, String element) {
        gateway.client.newModifyProcessInstanceCommand(job.getProcessInstanceKey()).activateElement(element).and()
                .terminateElement(job.getElementInstanceKey()).send().join();
    }
}
