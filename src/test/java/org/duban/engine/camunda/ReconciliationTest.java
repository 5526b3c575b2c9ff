package org.duban.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import jakarta.inject.Inject;

import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.ErrandFixture;
import org.duban.engine.ErrandSteps;
import org.duban.engine.Errands;
import org.duban.engine.Finding;
import org.duban.engine.Message;
import org.duban.engine.ProcessEngine;
import org.duban.engine.binding.Runs;
import org.duban.operations.Reconciliations;
import org.duban.operations.Repairs;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;
import org.duban.task.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(ClusterProfile.class)
class ReconciliationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Inject
    ErrandFixture fixture;
    @Inject
    ErrandSteps steps;
    @Inject
    Errands errands;
    @Inject
    TaskService tasks;
    @Inject
    ProcessEngine engine;
    @Inject
    Reconciliations reconciliations;
    @Inject
    Repairs repairs;
    @Inject
    EngineState state;
    @Inject
    Runs runs;
    @Inject
    ClusterRuns cluster;
    @Inject
    CamundaClient client;
    @Inject
    ObjectMapper mapper;

    @BeforeEach
    void people() {
        fixture.people();
        steps.open.clear();
        steps.unreadable.clear();
        steps.besides.clear();
    }

    @AfterEach
    void mend() {
        Cluster.back();
    }

    @Test
    void shouldCloseATaskOnlyWhenTheEngineSaysThatItIsGone() {
        // given
        Episode gone = fixture.errand();
        Episode alive = fixture.errand();
        awaitRows(gone, "UserTask_Do OPEN");
        awaitRows(alive, "UserTask_Do OPEN");
        cluster.cancel(gone);
        cluster.silent(gone);
        cluster.silent(alive);
        // when: the engine is away
        Cluster.away();
        reconciliations.run();
        // then: silence closes nothing
        awaitRows(gone, "UserTask_Do OPEN");
        // when
        Cluster.back();
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(reconciliations.run().get("ghost-task")).extracting(Finding::dossierId)
                        .containsExactly(gone.dossierId()));
        // then
        awaitRows(gone, "UserTask_Do GHOST");
        awaitRows(alive, "UserTask_Do OPEN");
    }

    @Test
    void shouldBeginAgainFromTheDatabaseWhenTheEngineLostItsData() {
        // given
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        stands(episode);
        cluster.cancel(episode);
        // when: the engine does not know the mark by which its data are known
        fixture.change("UPDATE engine_lives SET uid = '" + Outbox.newUid() + "' ORDER BY id DESC LIMIT 1");
        state.away(new ClientException("restarted"));
        // then: it is filled at once, no reconciliation is waited for
        awaitRows(episode, "UserTask_Do LOST", "UserTask_Do OPEN");
        await().atMost(PATIENCE).until(() -> errands.heard.contains(episode.dossierNo() + ":9"));
        tasks.complete(fixture.task(episode), OptionalInt.empty(), result("重来"), ErrandFixture.inspector());
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(errands.recorded).containsOnlyOnce(episode.dossierNo() + ":重来"));
    }

    @Test
    void shouldTellANewRunOnceWhatTheLostOneWasStillToHear() {
        // given: an engine that is lost while it is away, with hints on their way to it
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        stands(episode);
        cluster.cancel(episode);
        Cluster.away();
        await().atMost(PATIENCE).until(() -> !state.reachable());
        fixture.hint(episode, 9, "standing");
        fixture.hint(episode, 8, "late");
        fixture.change("UPDATE engine_lives SET uid = '" + Outbox.newUid() + "' ORDER BY id DESC LIMIT 1");
        // when
        Cluster.back();
        // then: the hint comes from where the episode stands, the counted one from the outbox, each once
        awaitRows(episode, "UserTask_Do LOST", "UserTask_Do OPEN");
        await().atMost(PATIENCE).until(() -> heard(episode).containsAll(List.of("8", "9")));
        await().during(Duration.ofSeconds(4)).atMost(PATIENCE)
                .untilAsserted(() -> assertThat(heard(episode)).containsExactlyInAnyOrder("8", "9"));
    }

    @Test
    void shouldGiveEveryOtherEpisodeItsRunWhenOneCannotBeRead() {
        // given
        Episode damaged = fixture.errand();
        Episode sound = fixture.errand();
        for (Episode one : List.of(damaged, sound)) {
            awaitRows(one, "UserTask_Do OPEN");
            stands(one);
            cluster.cancel(one);
            fixture.change("UPDATE tasks SET state = 'LOST' WHERE dossier_id = " + one.dossierId());
            fixture.change("UPDATE engine_runs SET state = 'LOST' WHERE dossier_id = " + one.dossierId());
        }
        steps.unreadable.add(damaged.dossierId());
        // when
        reconciliations.run();
        // then
        assertThat(reconciliations.found().get("run-missing")).extracting(Finding::dossierId, Finding::what).containsExactly(
                tuple(damaged.dossierId(), "no new run could begin: dossier " + damaged.dossierId() + " cannot be read"),
                tuple(sound.dossierId(), "a new run begins at [UserTask_Do]"));
        awaitRows(sound, "UserTask_Do LOST", "UserTask_Do OPEN");
        awaitRows(damaged, "UserTask_Do LOST");
        // when
        steps.unreadable.clear();
        reconciliations.run();
        // then
        awaitRows(damaged, "UserTask_Do LOST", "UserTask_Do OPEN");
        awaitRows(sound, "UserTask_Do LOST", "UserTask_Do OPEN");
    }

    @Test
    void shouldTellTheNextRunWhatTheRestartedOneDidNotCount() {
        // given: a message that the engine took for a run that is gone
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        stands(episode);
        cluster.cancel(episode);
        fixture.hint(episode, 4, "gone");
        await().atMost(PATIENCE).until(
                () -> fixture
                        .number("SELECT sends FROM outbox WHERE kind = 'MESSAGE' AND dossier_id = " + episode.dossierId()) > 0);
        // when
        repairs.repair("RESTART", "errand/" + episode.dossierId() + "/1", "引擎中实例已丢失", ErrandFixture.admin());
        // then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard(episode)).containsExactlyInAnyOrder("4", "9"));
    }

    @Test
    void shouldTakeForItsRunNothingThatAnEarlierAttemptMayHaveStarted() {
        // given a run that is about to be resumed
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        stands(episode);
        String named = QuarkusTransaction.requiringNew().call(() -> {
            engine.beginAgain(episode);
            return runs.of(episode).orElseThrow();
        });
        // when it is
        awaitRows(episode, "UserTask_Do INTERRUPTED", "UserTask_Do OPEN");
        await().atMost(PATIENCE).until(() -> heard(episode).contains("9"));
        // then what a replica that died may have started before cannot be it, and hears nothing that is meant for it
        assertThat(QuarkusTransaction.requiringNew().call(() -> runs.of(episode).orElseThrow())).isNotEqualTo(named);
        client.newCreateInstanceCommand().bpmnProcessId("errand").latestVersion()
                .variables(Runs.variables(named, episode, Map.of("errandId", 7))).startBeforeElement("UserTask_Do").send()
                .join();
        fixture.hint(episode, 6, "more");
        await().atMost(PATIENCE).until(() -> heard(episode).contains("6"));
        await().during(Duration.ofSeconds(2)).atMost(PATIENCE).untilAsserted(
                () -> assertThat(fixture.rows(episode)).containsExactly("UserTask_Do INTERRUPTED", "UserTask_Do OPEN"));
        assertThat(heard(episode)).containsExactly("9", "6");
    }

    private List<String> heard(Episode episode) {
        String mark = episode.dossierNo() + ":";
        return errands.heard.stream().filter(heard -> heard.startsWith(mark)).map(heard -> heard.substring(mark.length()))
                .toList();
    }

    @Test
    void shouldFindAnEpisodeThatNothingDrivesAndRestartItAtAnOperatorsWord() {
        // given
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        stands(episode);
        reconciliations.run();
        assertThat(reconciliations.found().get("task-missing")).isEmpty();
        cluster.cancel(episode);
        cluster.silent(episode);
        fixture.change("UPDATE outbox SET changed_at = '2020-01-01' WHERE dossier_id = " + episode.dossierId());
        // when
        reconciliations.run();
        reconciliations.run();
        // then
        String subject = "errand/" + episode.dossierId() + "/1";
        assertThat(reconciliations.found().get("task-missing")).singleElement()
                .satisfies(finding -> assertThat(finding.subject()).isEqualTo(subject));
        assertThat(reconciliations.found().get("episode-undriven")).singleElement()
                .satisfies(finding -> assertThat(finding.subject()).isEqualTo(subject));
        // when
        repairs.repair("RESTART", subject, "引擎中实例已丢失", ErrandFixture.admin());
        // then
        awaitRows(episode, "UserTask_Do GHOST", "UserTask_Do OPEN");
        assertThat(fixture.texts("SELECT CONCAT(kind, ' ', reason, ' ', person_name) FROM repairs WHERE subject = '"
                + subject + "'")).containsExactly("RESTART 引擎中实例已丢失 孙管理");
    }

    @Test
    void shouldFindThatATaskBesideTheMainFlowIsMissing() {
        // given
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        stands(episode);
        fixture.change("UPDATE outbox SET changed_at = '2020-01-01' WHERE dossier_id = " + episode.dossierId());
        reconciliations.run();
        assertThat(reconciliations.found().get("task-missing")).isEmpty();
        // when another of the same kind is due, as after a message that nobody heard
        steps.besides.add("UserTask_Do");
        reconciliations.run();
        // then
        assertThat(reconciliations.found().get("task-missing")).extracting(Finding::subject, Finding::what)
                .containsExactly(tuple("errand/" + episode.dossierId() + "/1", "no task UserTask_Do of " + episode.key()));
        // when a command is still on its way
        fixture.change("UPDATE outbox SET changed_at = CURRENT_TIMESTAMP(3) WHERE dossier_id = " + episode.dossierId());
        reconciliations.run();
        // then it is waited for
        assertThat(reconciliations.found().get("task-missing")).isEmpty();
    }

    @Test
    void shouldHandAnIncidentsJobOutAgain() {
        // given
        errands.failRecording.set(3);
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        tasks.complete(fixture.task(episode), OptionalInt.empty(), result("修好"), ErrandFixture.inspector());
        String open = "SELECT id FROM engine_incidents WHERE ended_at IS NULL AND dossier_id = " + episode.dossierId();
        await().atMost(PATIENCE).until(() -> fixture.number(open) > 0);
        String incident = Long.toString(fixture.number(open));
        // when
        repairs.repair("RETRY", incident, "已换纸", ErrandFixture.admin());
        // then
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(errands.recorded).containsOnlyOnce(episode.dossierNo() + ":修好"));
        assertThat(fixture.number(open)).isZero();
        refused(ProblemType.WRONG_STATE, "RETRY", incident, "再来", ErrandFixture.admin());
    }

    @Test
    void shouldRefuseARepairWithoutRightReasonOrSubject() {
        // when, then
        refused(ProblemType.FORBIDDEN, "RESEND", "1", "理由", ErrandFixture.leader());
        refused(ProblemType.INVALID, "RESEND", "1", " ", ErrandFixture.admin());
        refused(ProblemType.INVALID, "RESEND", "abc", "理由", ErrandFixture.admin());
        refused(ProblemType.WRONG_STATE, "RESTART", "errand/1/1", "理由", ErrandFixture.admin());
    }

    @Test
    void shouldLetNobodyChangeTheEntryOfARepair() {
        // when, then
        assertThatThrownBy(() -> fixture.change("UPDATE repairs SET reason = 'x'"))
                .hasStackTraceContaining("UPDATE command denied");
        assertThatThrownBy(() -> fixture.change("DELETE FROM repairs"))
                .hasStackTraceContaining("DELETE command denied");
    }

    private void refused(ProblemType expected, String kind, String subject, String reason,
            Actor actor) {
        assertThatThrownBy(() -> repairs.repair(kind, subject, reason, actor)).asInstanceOf(type(DubanProblem.class))
                .extracting(DubanProblem::type).isEqualTo(expected);
    }

    private void stands(Episode episode) {
        steps.open.add(new RunStart(episode, List.of("UserTask_Do"),
                Map.of("errandId", 7), List.of(Message.of("standing", "errand.hint", Map.of("hintId", 9)))));
    }

    private void awaitRows(Episode episode, String... rows) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(fixture.rows(episode)).containsExactly(rows));
    }

    private JsonNode result(String text) {
        return mapper.createObjectNode().put("result", text);
    }
}
