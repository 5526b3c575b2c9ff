package org.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.gateway.GatewayClient.HUMAN;
import static org.duban.gateway.GatewayClient.refusal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.camunda.client.api.response.ActivatedJob;
import io.grpc.Status;

/** Whole processes and the less frequent commands, walked through the real client. */
class GatewayWalkTest extends OpenGateway {

    @BeforeEach
    void stream() {
        gateway.stream(LONG, HUMAN, "process.started", "task.completed", "task.interrupted");
    }

    @Test
    void shouldWalkARectificationToItsEnd() {
        // given
        rectification();
        gateway.stream(LONG, "measure.record-lapse", "rectification.close-answers");
        String run = gateway.start("rectification", Map.of("caseId", 1));

        // when
        act("UserTask_DraftOrder", Map.of());
        act("UserTask_ApproveOrder", Map.of("approved", false));
        act("UserTask_DraftOrder", Map.of());
        act("UserTask_ApproveOrder", Map.of("approved", true));
        act("UserTask_IssueOrder", Map.of());
        act("UserTask_UploadSealedOrder", Map.of());
        act("UserTask_ServeOrder", Map.of("parties", List.of(1, 2)));
        ActivatedJob answered = gateway.next(HUMAN);
        assertThat(answered.getVariablesAsMap()).containsKey("party");
        gateway.publish("deadline.lapsed", run, Map.of("deadlineId", 5, "ledgerEntry", 6, "countKey", "k"));
        ActivatedJob lapse = gateway.next("measure.record-lapse");
        assertThat(lapse.getVariablesAsMap()).containsEntry("deadlineId", 5).containsEntry("countKey", "k");
        gateway.complete(lapse, Map.of("toDecide", true));
        assertThat(gateway.next(HUMAN).getElementId()).isEqualTo("UserTask_AnswerOrder");
        act("UserTask_DecideNextStep", Map.of());
        gateway.publish("rectification.answer-received", run, Map.of("answerId", 11, "supervisorId", 3));
        gateway.next(HUMAN);
        gateway.publish("rectification.opinion-closed", run + "/11", Map.of());
        assertThat(interrupted()).isEqualTo("BoundaryEvent_OpinionClosed");
        gateway.publish("rectification.answers-closed", run, Map.of());
        assertThat(interrupted()).isEqualTo("BoundaryEvent_AnswersClosed");
        gateway.complete(gateway.next("rectification.close-answers"), Map.of("closed", true, "carriedOn", false));
        act("UserTask_Reinspect", Map.of());
        act("UserTask_ConfirmReinspection", Map.of("agreed", true, "itemsLeft", false, "closeCase", true));
        act("UserTask_CloseCase", Map.of());
        act("UserTask_ApproveClosing", Map.of("approved", true));

        // then
        assertThat(stub.jobs()).isEmpty();
        assertThat(stub.incidents()).isZero();
        assertThat(refusal(() -> gateway.client.newCancelInstanceCommand(answered.getProcessInstanceKey()).send()
                .join())).isEqualTo(Status.Code.NOT_FOUND);
    }

    @Test
    void shouldBeginAtAnElementAndBeforeALoop() {
        // given
        rectification();

        // when
        startAt("UserTask_Reinspect", Map.of("run", "r-1"));
        startAt("SubProcess_Answers", Map.of("run", "r-2", "parties", List.of(7)));

        // then
        assertThat(List.of(gateway.next(HUMAN).getElementId(), gateway.next(HUMAN).getElementId()))
                .containsExactlyInAnyOrder("UserTask_Reinspect", "UserTask_AnswerOrder");
        assertThat(refusal(() -> startAt("UserTask_None", Map.of()))).isEqualTo(Status.Code.INVALID_ARGUMENT);
    }

    @Test
    void shouldEndAnInstanceWithItsJobs() {
        // given
        long instance = constructed("job-tasks");
        assertThat(stub.jobs()).hasSize(1);

        // when
        gateway.client.newCancelInstanceCommand(instance).send().join();

        // then
        assertThat(stub.jobs()).isEmpty();
    }

    @Test
    void shouldSetVariablesOfWhatIsThereOnly() {
        // given
        gateway.stream(LONG, "test.service");
        long instance = constructed("job-tasks");
        gateway.next("test.service");

        // when
        gateway.client.newSetVariablesCommand(instance).variables(Map.of("asked", true)).local(true).send().join();

        // then
        gateway.client.newCancelInstanceCommand(instance).send().join();
        assertThat(refusal(() -> gateway.client.newSetVariablesCommand(instance).variables(Map.of("asked", true))
                .local(true).send().join())).isEqualTo(Status.Code.NOT_FOUND);
    }

    @Test
    void shouldTryAFailedJobAgainUntilNoAttemptIsLeft() {
        // given
        gateway.stream(LONG, "test.service");
        constructed("job-tasks");
        ActivatedJob job = gateway.next("test.service");

        // when
        gateway.client.newFailCommand(job.getKey()).retries(2).retryBackoff(Duration.ofMillis(200)).send().join();

        // then
        assertThat(gateway.next("test.service").getRetries()).isEqualTo(2);
        gateway.client.newFailCommand(job.getKey()).retries(0).send().join();
        assertThat(refusal(() -> gateway.complete(job, Map.of()))).isEqualTo(Status.Code.FAILED_PRECONDITION);
    }

    @Test
    void shouldCatchAnErrorThatAWorkerThrows() {
        // given
        gateway.stream(LONG, "test.try");
        constructed("error-sub-process");
        gateway.complete(gateway.next(HUMAN), Map.of());

        // when
        gateway.client.newThrowErrorCommand(gateway.next("test.try").getKey()).errorCode("REFUSED").send().join();

        // then
        assertThat(gateway.next(HUMAN).getElementId()).isEqualTo("Repair");
    }

    @Test
    void shouldStandStillWithAnErrorThatNobodyCatches() {
        // given
        gateway.stream(LONG, "test.try");
        constructed("error-sub-process");
        gateway.complete(gateway.next(HUMAN), Map.of());

        // when
        gateway.client.newThrowErrorCommand(gateway.next("test.try").getKey()).errorCode("OTHER").send().join();

        // then
        assertThat(stub.jobs()).extracting(job -> job.state).containsExactly(Job.State.STUCK);
    }

    @Test
    void shouldTakeACompletionWhoseConditionIsNullAsAnIncident() {
        // given
        constructed("null-condition");

        // when
        gateway.complete(gateway.next(HUMAN), Map.of());

        // then
        assertThat(stub.incidents()).isEqualTo(1);
        assertThat(stub.jobs()).isEmpty();
    }

    @Test
    void shouldRunOtherListenersAndThrownMessagesAsJobs() {
        // given
        gateway.stream(LONG, "test.before", "test.after", "test.over", "test.throw", "test.end");
        constructed("listeners");

        // when, then
        complete("test.before", "Task");
        gateway.complete(gateway.next(HUMAN), Map.of());
        complete("test.after", "Task");
        complete("task.completed", "Task");
        complete("test.over", "End");

        // when, then
        constructed("message-throw");
        complete("test.throw", "Throw");
        gateway.complete(gateway.next(HUMAN), Map.of());
        complete("test.end", "End");
        assertThat(stub.jobs()).isEmpty();
    }

    @Test
    void shouldLetListenersOfAWorkersTaskSeeWhatItSubmittedAsThoseOfAPersons() {
        // given the errand as the task of a worker; nobody has measured this one
        String model = new String(GatewayClient.errand("errand"), StandardCharsets.UTF_8)
                .replaceFirst("(?s)<zeebe:formDefinition.*?/>\\s*<zeebe:assignmentDefinition.*?/>",
                        "<zeebe:taskDefinition type=\"errand.do\" />")
                .replace("bpmn:userTask", "bpmn:serviceTask");
        gateway.deploy("errand", model.getBytes(StandardCharsets.UTF_8));
        gateway.stream(LONG, "errand.do", "errand.record");
        gateway.start("errand", Map.of("caseId", 1));
        ActivatedJob task = gateway.next("errand.do");

        // when
        gateway.complete(task, Map.of("result", "完成"));

        // then
        ActivatedJob listener = gateway.next("task.completed");
        assertThat(listener.getElementInstanceKey()).isEqualTo(task.getElementInstanceKey());
        assertThat(listener.getVariablesAsMap()).containsEntry("result", "完成");

        // when
        gateway.complete(listener, Map.of("outcome", "recorded"));

        // then
        assertThat(gateway.next("errand.record").getVariablesAsMap()).containsEntry("outcome", "recorded")
                .doesNotContainKey("result");
    }

    @Test
    void shouldCallAProcessOfItsOwnInstance() {
        // given
        gateway.deploy("called", GatewayClient.construct("called"));

        // when
        long caller = constructed("call-by-name", Map.of("whom", "called"));

        // then
        ActivatedJob inside = gateway.next(HUMAN);
        assertThat(inside.getBpmnProcessId()).isEqualTo("called");
        assertThat(inside.getProcessInstanceKey()).isNotEqualTo(caller);
        gateway.complete(inside, Map.of());
        assertThat(refusal(() -> gateway.client.newCancelInstanceCommand(caller).send().join()))
                .isEqualTo(Status.Code.NOT_FOUND);
    }

    private void act(String element, Map<String, Object> outcome) {
        ActivatedJob task = gateway.next(HUMAN);
        assertThat(task.getElementId()).isEqualTo(element);
        gateway.complete(task, Map.of("typed", "never seen"));
        ActivatedJob listener = gateway.next("task.completed");
        assertThat(listener.getElementInstanceKey()).isEqualTo(task.getElementInstanceKey());
        gateway.complete(listener, outcome);
    }

    private String interrupted() {
        ActivatedJob listener = gateway.next("task.interrupted");
        gateway.complete(listener, Map.of());
        return listener.getElementId();
    }

    private void complete(String type, String element) {
        ActivatedJob job = gateway.next(type);
        assertThat(job.getElementId()).isEqualTo(element);
        gateway.complete(job, Map.of());
    }

    private void rectification() {
        gateway.deploy("rectification", GatewayClient.read(Path.of("bpmn/rectification.bpmn")));
    }

    private void startAt(String element, Map<String, Object> variables) {
        gateway.client.newCreateInstanceCommand().bpmnProcessId("rectification").latestVersion().variables(variables)
                .startBeforeElement(element).send().join();
    }

    private long constructed(String name) {
        return constructed(name, Map.of());
    }

    private long constructed(String name, Map<String, Object> variables) {
        gateway.deploy(name, GatewayClient.construct(name));
        return gateway.create(name, variables);
    }
}
