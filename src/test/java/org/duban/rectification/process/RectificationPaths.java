package org.duban.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.rectification.process.RectificationProcess.Job;
import static org.duban.rectification.process.RectificationProcess.Message;
import static org.duban.rectification.process.RectificationProcess.Task;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.response.Form;
import io.camunda.client.api.response.Process;

/** Walks the model on an engine with workers that do nothing, one path each; who extends it says which engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RectificationPaths {

    private static final Path MODEL = Path.of("bpmn/rectification.bpmn");
    private static final Path FORMS = Path.of("forms/rectification");

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final IsolatedModel copy = new IsolatedModel(suffix);
    private final List<ActivatedJob> taken = new ArrayList<>();
    private CamundaClient client;

    /** Where the engine's gateway listens. */
    abstract URI gateway() throws Exception;

    @BeforeAll
    void deploy() throws Exception {
        client = CamundaClient.newClientBuilder().preferRestOverGrpc(false).grpcAddress(gateway())
                .defaultRequestTimeout(Duration.ofMinutes(1)).build();
        client.newDeployResourceCommand()
                .addResourceString(copy.walkable(MODEL), StandardCharsets.UTF_8, "rectification.bpmn").send().join();
    }

    @AfterAll
    void disconnect() {
        client.close();
    }

    @Test
    void shouldCloseTheCaseWhenAllItemsAreAccepted() {
        // given
        ProcessWalk walk = servedOn(List.of(11));
        // when
        walk.act(Task.ANSWER_ORDER, Map.of());
        walk.act(Task.REINSPECT, Map.of());
        walk.act(Task.CONFIRM_REINSPECTION, Map.of("agreed", true, "itemsLeft", false, "closeCase", true));
        walk.act(Task.CLOSE_CASE, Map.of());
        // then
        walk.assertEnded();
    }

    @Test
    void shouldEndTheOrderWithoutClosingTheCaseWhenAChildOrderTakesTheRest() {
        // given
        ProcessWalk walk = servedOn(List.of(11));
        // when
        walk.act(Task.ANSWER_ORDER, Map.of());
        walk.act(Task.REINSPECT, Map.of());
        walk.act(Task.CONFIRM_REINSPECTION, Map.of("agreed", true, "itemsLeft", false, "closeCase", false));
        // then
        walk.assertEnded();
        ProcessWalk child = start(2);
        child.task(Task.DRAFT_ORDER);
        child.cancelRunning();
    }

    @Test
    void shouldGoBackToTheDraftWhenTheLeaderRefuses() {
        // given
        ProcessWalk walk = start(1);
        walk.act(Task.DRAFT_ORDER, Map.of());
        // when
        walk.act(Task.APPROVE_ORDER, Map.of("approved", false));
        // then
        walk.act(Task.DRAFT_ORDER, Map.of());
        walk.act(Task.APPROVE_ORDER, Map.of("approved", true));
        walk.task(Task.ISSUE_ORDER);
        walk.cancelRunning();
    }

    @Test
    void shouldWaitForEveryPartyBeforeTheReinspection() {
        // given
        ProcessWalk walk = servedOn(List.of(11, 12));
        // when
        ActivatedJob first = walk.task(Task.ANSWER_ORDER, job -> Integer.valueOf(11).equals(job.getVariable("party")));
        ActivatedJob second = walk.task(Task.ANSWER_ORDER, job -> Integer.valueOf(12).equals(job.getVariable("party")));
        walk.finish(first, Map.of("answers", "x"), Map.of());
        // then
        walk.assertNone(IsolatedModel.USER_TASK_TYPE);
        walk.finish(second, Map.of("answers", "y"), Map.of());
        walk.task(Task.REINSPECT);
        walk.cancelRunning();
    }

    @Test
    void shouldKeepWhatWasSubmittedFromOverwritingTheReferences() {
        // given
        ProcessWalk walk = start(1);
        // when
        walk.finish(walk.task(Task.DRAFT_ORDER), Map.of("caseId", 666, "approved", true), Map.of("rectificationId", 7));
        // then
        ActivatedJob next = walk.task(Task.APPROVE_ORDER);
        assertThat(next.getVariablesAsMap()).containsEntry("caseId", 1).containsEntry("rectificationId", 7)
                .doesNotContainKey("approved");
        walk.cancelRunning();
    }

    @Test
    void shouldCutTheAnswersOffOnlyWhenTheDomainAgrees() {
        // given
        ProcessWalk walk = servedOn(List.of(11, 12));
        ActivatedJob first = walk.task(Task.ANSWER_ORDER);
        ActivatedJob second = walk.task(Task.ANSWER_ORDER);
        // when
        walk.hint(Message.ANSWERS_CLOSED, Map.of());
        walk.interrupted("BoundaryEvent_AnswersClosed");
        walk.serve(Job.CLOSE_ANSWERS, Map.of("closed", false, "parties", List.of(12)));
        // then
        walk.assertGone(first);
        walk.assertGone(second);
        ActivatedJob again = walk.task(Task.ANSWER_ORDER);
        assertThat(again.getVariable("party")).isEqualTo(12);
        walk.assertNone(IsolatedModel.USER_TASK_TYPE);
        walk.hint(Message.ANSWERS_CLOSED, Map.of());
        walk.interrupted("BoundaryEvent_AnswersClosed");
        walk.serve(Job.CLOSE_ANSWERS, Map.of("closed", true));
        walk.assertGone(again);
        walk.task(Task.REINSPECT);
        walk.cancelRunning();
    }

    @Test
    void shouldEndTheOrderWhenTheAnswersCloseWithNothingLeftToReinspect() {
        // given
        ProcessWalk walk = servedOn(List.of(11));
        walk.task(Task.ANSWER_ORDER);
        // when
        walk.hint(Message.ANSWERS_CLOSED, Map.of());
        walk.interrupted("BoundaryEvent_AnswersClosed");
        walk.serve(Job.CLOSE_ANSWERS, Map.of("closed", true, "carriedOn", true));
        // then
        walk.assertEnded();
    }

    @Test
    void shouldReinspectAgainWhenTheSecondOfficerDisagrees() {
        // given
        ProcessWalk walk = servedOn(List.of(11));
        walk.act(Task.ANSWER_ORDER, Map.of());
        walk.act(Task.REINSPECT, Map.of());
        // when
        walk.act(Task.CONFIRM_REINSPECTION, Map.of("agreed", false));
        // then
        walk.act(Task.REINSPECT, Map.of());
        walk.task(Task.CONFIRM_REINSPECTION);
        walk.cancelRunning();
    }

    @Test
    void shouldAskTheRemainingPartyAgainWhileItemsRun() {
        // given
        ProcessWalk walk = servedOn(List.of(11, 12));
        walk.act(Task.ANSWER_ORDER, Map.of());
        walk.act(Task.ANSWER_ORDER, Map.of());
        walk.act(Task.REINSPECT, Map.of());
        // when
        walk.act(Task.CONFIRM_REINSPECTION,
                Map.of("agreed", true, "itemsLeft", true, "parties", List.of(12), "closeCase", false));
        // then
        assertThat(walk.task(Task.ANSWER_ORDER).getVariable("party")).isEqualTo(12);
        walk.assertNone(IsolatedModel.USER_TASK_TYPE);
        walk.cancelRunning();
    }

    @Test
    void shouldAskForTheNextStepAtALapseAndLeaveTheAnswerOpen() {
        // given
        ProcessWalk walk = servedOn(List.of(11));
        ActivatedJob answer = walk.task(Task.ANSWER_ORDER);
        // when
        walk.hint(Message.DEADLINE_LAPSED, lapse(21));
        Map<String, Object> seen = walk.serve(Job.RECORD_LAPSE, Map.of("decideNextStep", true));
        // then
        assertThat(seen).containsAllEntriesOf(lapse(21));
        ActivatedJob decide = walk.task(Task.DECIDE_NEXT_STEP);
        assertThat(decide.getVariable("deadlineId")).isEqualTo(21);
        walk.finish(answer, Map.of(), Map.of());
        walk.finish(decide, Map.of(), Map.of());
        ActivatedJob reinspect = walk.task(Task.REINSPECT);
        assertThat(reinspect.getVariablesAsMap()).doesNotContainKeys("deadlineId", "ledgerEntry", "decideNextStep");
        walk.cancelRunning();
    }

    @Test
    void shouldOnlyRecordALapseThatNeedsNoDecision() {
        // given
        ProcessWalk walk = servedOn(List.of(11));
        walk.task(Task.ANSWER_ORDER);
        // when
        walk.hint(Message.DEADLINE_LAPSED, lapse(21));
        walk.hint(Message.DEADLINE_LAPSED, lapse(22));
        Map<String, Object> first = walk.serve(Job.RECORD_LAPSE, Map.of("decideNextStep", false));
        Map<String, Object> second = walk.serve(Job.RECORD_LAPSE, Map.of("decideNextStep", false));
        // then
        assertThat(List.of(first.get("deadlineId"), second.get("deadlineId"))).containsExactlyInAnyOrder(21, 22);
        walk.assertNone(IsolatedModel.USER_TASK_TYPE);
        walk.cancelRunning();
    }

    @Test
    void shouldDecideEachExtensionBesideTheAnswer() {
        // given
        ProcessWalk walk = servedOn(List.of(11));
        // when
        walk.hint(Message.EXTENSION_ASKED, Map.of("extensionId", 31));
        walk.hint(Message.EXTENSION_ASKED, Map.of("extensionId", 32));
        // then
        ActivatedJob first = walk.task(Task.DECIDE_EXTENSION,
                job -> Integer.valueOf(31).equals(job.getVariable("extensionId")));
        ActivatedJob second = walk.task(Task.DECIDE_EXTENSION,
                job -> Integer.valueOf(32).equals(job.getVariable("extensionId")));
        walk.finish(first, Map.of("granted", "yes"), Map.of());
        walk.finish(second, Map.of("granted", "no"), Map.of());
        assertThat(walk.task(Task.ANSWER_ORDER).getVariablesAsMap()).doesNotContainKey("granted");
        walk.cancelRunning();
    }

    @Test
    void shouldEndOnlyTheOpinionWhoseClockRanOut() {
        // given
        ProcessWalk walk = servedOn(List.of(11));
        walk.hint(Message.ANSWER_RECEIVED, Map.of("answerId", 41, "supervisorId", 14));
        walk.hint(Message.ANSWER_RECEIVED, Map.of("answerId", 42, "supervisorId", 14));
        ActivatedJob first = walk.task(Task.GIVE_OPINION, job -> Integer.valueOf(41).equals(job.getVariable("answerId")));
        ActivatedJob second = walk.task(Task.GIVE_OPINION, job -> Integer.valueOf(42).equals(job.getVariable("answerId")));
        // when
        walk.hintAbout("41", Message.OPINION_CLOSED);
        walk.interrupted("BoundaryEvent_OpinionClosed");
        // then
        walk.assertGone(first);
        walk.finish(second, Map.of("opinion", "AGREE"), Map.of());
        walk.task(Task.ANSWER_ORDER);
        walk.cancelRunning();
    }

    @Test
    void shouldHaveTheCorrectedServiceReviewed() {
        // given
        ProcessWalk walk = servedOn(List.of(11));
        // when
        walk.hint(Message.SERVICE_CORRECTED, Map.of("correctionId", 51));
        // then
        ActivatedJob review = walk.task(Task.REVIEW_CORRECTION);
        assertThat(review.getVariable("correctionId")).isEqualTo(51);
        walk.finish(review, Map.of("outcome", "x"), Map.of());
        walk.task(Task.ANSWER_ORDER);
        walk.cancelRunning();
    }

    @Test
    void shouldStartTwoOrdersOfOneCaseSideBySide() {
        // given
        String caseNo = caseNo();
        // when
        ProcessWalk first = new ProcessWalk(client, copy, taken, caseNo + "/rectification/1").start(references(caseNo, 1));
        ProcessWalk second = new ProcessWalk(client, copy, taken, caseNo + "/rectification/2").start(references(caseNo, 2));
        // then
        first.task(Task.DRAFT_ORDER);
        second.task(Task.DRAFT_ORDER);
        first.cancelRunning();
        second.cancelRunning();
    }

    @Test
    void shouldDeployTogetherWithItsForms() throws IOException {
        // given
        IsolatedModel whole = new IsolatedModel(suffix + "-forms");
        DeployResourceCommandStep2 command = client.newDeployResourceCommand()
                .addResourceString(whole.renamed(MODEL), StandardCharsets.UTF_8, "rectification.bpmn");
        try (Stream<Path> forms = Files.list(FORMS)) {
            for (Path form : forms.toList()) {
                command.addResourceString(whole.form(form), StandardCharsets.UTF_8, form.getFileName().toString());
            }
        }
        // when
        DeploymentEvent deployed = command.send().join();
        // then
        assertThat(deployed.getProcesses()).extracting(Process::getBpmnProcessId)
                .containsExactly(whole.name(RectificationProcess.ID));
        assertThat(deployed.getForm()).extracting(Form::getFormId).hasSize(12)
                .contains(whole.name("rectification-answer-order"));
    }

    private ProcessWalk start(int count) {
        String caseNo = caseNo();
        return new ProcessWalk(client, copy, taken, caseNo + "/rectification/" + count).start(references(caseNo, count));
    }

    private ProcessWalk servedOn(List<Integer> parties) {
        ProcessWalk walk = start(1);
        walk.act(Task.DRAFT_ORDER, Map.of());
        walk.act(Task.APPROVE_ORDER, Map.of("approved", true));
        walk.act(Task.ISSUE_ORDER, Map.of());
        walk.act(Task.SERVE_ORDER, Map.of("parties", parties));
        return walk;
    }

    private static Map<String, Object> references(String caseNo, int count) {
        return Map.of("run", UUID.randomUUID().toString(), "caseId", 1, "caseNo", caseNo, "count", count,
                "rectificationId", 5);
    }

    private static Map<String, Object> lapse(int deadlineId) {
        return Map.of("deadlineId", deadlineId, "ledgerEntry", deadlineId + 100, "countKey", "lapse-" + deadlineId);
    }

    private static String caseNo() {
        return "试案" + UUID.randomUUID();
    }
}
