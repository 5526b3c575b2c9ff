package org.duban.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.inject.Inject;

import org.duban.engine.Episode;
import org.duban.engine.ErrandDirectory;
import org.duban.engine.ErrandFixture;
import org.duban.engine.Errands;
import org.duban.engine.Message;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.engine.binding.Runs;
import org.duban.problem.DubanProblem;
import org.duban.task.TaskService;
import org.duban.task.TaskState;
import org.duban.task.TaskView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.camunda.client.CamundaClient;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(ClusterProfile.class)
class ProcessLifecycleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    ErrandFixture fixture;
    @Inject
    Errands errands;
    @Inject
    TaskService tasks;
    @Inject
    ProcessEngine engine;
    @Inject
    Runs runs;
    @Inject
    Outbox outbox;
    @Inject
    ErrandDirectory directory;
    @Inject
    RetryIncident repairs;
    @Inject
    RunClaims claims;
    @Inject
    ClusterRuns cluster;
    @Inject
    CamundaClient client;
    @Inject
    ObjectMapper mapper;

    @BeforeEach
    void people() {
        fixture.people();
    }

    @Test
    void shouldCarryAnErrandFromStartToEnd() {
        // given
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        // when
        TaskView view = tasks.complete(fixture.task(episode), OptionalInt.empty(), result("完成"),
                ErrandFixture.inspector());
        // then
        assertThat(view.state()).isEqualTo(TaskState.COMPLETING);
        awaitRows(episode, "UserTask_Do COMPLETED");
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(errands.recorded).containsOnlyOnce(episode.dossierNo() + ":完成"));
        assertThat(errands.done).containsOnlyOnce(episode.dossierNo() + ":UserTask_Do:完成");
    }

    @Test
    void shouldKeepOneInstanceWhenAStartIsSentTwice() {
        // given
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        String run = QuarkusTransaction.requiringNew().call(() -> runs.of(episode).orElseThrow());
        // when: the same start arrives under another message id, after the first was forgotten
        client.newPublishMessageCommand().messageName("errand.started").correlationKey(episode.key() + "/again")
                .timeToLive(Duration.ofSeconds(5)).variables(Runs.variables(run, episode, Map.of())).send().join();
        // then
        await().during(Duration.ofSeconds(2)).atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fixture.rows(episode)).containsExactly("UserTask_Do OPEN"));
        tasks.complete(fixture.task(episode), OptionalInt.empty(), result("一次"), ErrandFixture.inspector());
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(errands.recorded).containsOnlyOnce(episode.dossierNo() + ":一次"));
    }

    @Test
    void shouldLetTwoInstancesThatClaimARunAtTheSameTimeWaitForEachOther() throws Exception {
        // given: an instance that has claimed and is not done yet
        Episode episode = ErrandFixture.episode("errand");
        String run = cluster.begun(episode);
        CountDownLatch claimed = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Boolean> first = threads.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                boolean ours = claims.claim(run, 11);
                claimed.countDown();
                assertThat(done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
                return ours;
            }));
            assertThat(claimed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            // when
            Future<Boolean> second = threads.submit(
                    () -> QuarkusTransaction.requiringNew().call(() -> claims.claim(run, 12)));
            // then: it is not refused meanwhile
            assertThatThrownBy(() -> second.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            done.countDown();
            assertThat(first.get()).isTrue();
            assertThat(second.get()).isFalse();
        }
        assertThat(QuarkusTransaction.requiringNew().<Boolean> call(() -> claims.claim(run, 11))).isTrue();
    }

    @Test
    void shouldTryAHumanTasksJobAgainBeforeItIsAnIncident() {
        // given
        String incidents = "SELECT COUNT(*) FROM engine_incidents WHERE dossier_id = ";
        directory.forget(2);
        // when
        Episode episode = fixture.errand();
        // then
        awaitRows(episode, "UserTask_Do OPEN");
        assertThat(fixture.number(incidents + episode.dossierId())).isZero();
        // when it fails for good
        directory.forget(3);
        Episode second = fixture.errand();
        // then an operator sees it, and hands it out again
        await().atMost(PATIENCE).until(() -> fixture.number(incidents + second.dossierId()) == 1);
        assertThat(fixture.rows(second)).isEmpty();
        long incident = fixture.number("SELECT id FROM engine_incidents WHERE dossier_id = " + second.dossierId());
        assertThat(retry(incident)).isTrue();
        awaitRows(second, "UserTask_Do OPEN");
        assertThat(retry(incident)).isFalse();
    }

    @Test
    void shouldRefuseASecondRunOfAnEpisode() {
        // given
        Episode episode = fixture.errand();
        // when, then
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> engine.start(episode, Map.of())))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining(episode.key());
        assertThat(fixture.number("SELECT COUNT(*) FROM outbox WHERE kind = 'START' AND dossier_id = "
                + episode.dossierId())).isEqualTo(1);
    }

    @Test
    void shouldSendNothingOfATransactionThatFailed() {
        // given
        Episode episode = ErrandFixture.episode("errand");
        // when
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            engine.start(episode, Map.of());
            throw new IllegalArgumentException("the fact did not hold");
        })).isInstanceOf(IllegalArgumentException.class);
        // then
        assertThat(fixture.number("SELECT COUNT(*) FROM outbox WHERE dossier_id = " + episode.dossierId())).isZero();
        assertThat(fixture.number("SELECT COUNT(*) FROM engine_runs WHERE dossier_id = " + episode.dossierId())).isZero();
    }

    @Test
    void shouldRepeatACountedHintUntilItsJobCameIn() {
        // given: a run that no instance has taken yet
        Episode episode = ErrandFixture.episode("errand");
        String run = cluster.begun(episode);
        String hint = " FROM outbox WHERE kind = 'MESSAGE' AND dossier_id = " + episode.dossierId();
        fixture.hint(episode, 5, "hint-" + episode.dossierId());
        await().during(Duration.ofSeconds(2)).atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fixture.number("SELECT sends" + hint)).isZero());
        // when it is taken by one that does not listen
        QuarkusTransaction.requiringNew().run(() -> claims.claim(run, 11));
        // then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fixture.number("SELECT sends" + hint)).isGreaterThan(1));
        assertThat(errands.heard).doesNotContain(episode.dossierNo() + ":5");
        // when another begins in its place
        cluster.lose(episode);
        QuarkusTransaction.requiringNew().run(() -> engine.start(episode, Map.of()));
        // then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(errands.heard).containsOnlyOnce(episode.dossierNo() + ":5"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fixture.texts("SELECT state" + hint)).containsExactly("DONE"));
    }

    @Test
    void shouldKeepACountedHintForTheRunThatIsYetToBegin() {
        // given
        Episode episode = ErrandFixture.episode("errand");
        fixture.hint(episode, 6, "hint-" + episode.dossierId());
        // when: others of the case are not held back by it
        Episode second = new Episode("errand", episode.dossierId(), episode.dossierNo(), 2);
        QuarkusTransaction.requiringNew().run(() -> engine.start(second, Map.of()));
        // then
        awaitRows(episode, "UserTask_Do OPEN");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(fixture.texts("SELECT CONCAT(kind, ' ', state)"
                + " FROM outbox WHERE dossier_id = " + episode.dossierId() + " ORDER BY id"))
                .containsExactly("MESSAGE PENDING", "START DONE"));
        assertThat(fixture.number("SELECT sends FROM outbox WHERE kind = 'MESSAGE' AND dossier_id = " + episode.dossierId()))
                .isZero();
        // when
        QuarkusTransaction.requiringNew().run(() -> engine.start(episode, Map.of()));
        // then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(errands.heard)
                .filteredOn(heard -> heard.startsWith(episode.dossierNo())).containsExactly(episode.dossierNo() + ":6"));
    }

    @Test
    void shouldEndTheRowsThatAnEventInterrupted() {
        // given
        Episode episode = fixture.start("relay",
                Map.of("parties", List.of(ErrandFixture.CONTRACTOR, ErrandFixture.OTHER_CONTRACTOR)));
        awaitRows(episode, "UserTask_Run OPEN", "UserTask_Run OPEN");
        long second = fixture.number("SELECT id FROM tasks WHERE organisation_id = " + ErrandFixture.OTHER_CONTRACTOR
                + " AND dossier_id = " + episode.dossierId());
        tasks.complete(second, OptionalInt.empty(), result("跑完"), ErrandFixture.otherContractor());
        // when
        QuarkusTransaction.requiringNew().run(() -> engine.tell(episode,
                Message.of("closed", "relay.closed", Map.of()), Unheard.REFUSE));
        // then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fixture.rows(episode)).containsExactlyInAnyOrder(
                        "UserTask_Run INTERRUPTED", "UserTask_Run COMPLETED", "UserTask_Judge OPEN"));
    }

    @Test
    void shouldPutBackATaskThatWasCompletedElsewhere() {
        // given
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        long first = fixture.task(episode);
        tasks.claim(first, OptionalInt.of(0), ErrandFixture.inspector());
        long job = cluster.job(episode);
        // when
        client.newCompleteCommand(job).variables(Map.of("result", "绕过", "caseId", 1)).send().join();
        // then
        awaitRows(episode, "UserTask_Do RETURNED", "UserTask_Do OPEN");
        assertThat(errands.done).doesNotContain(episode.dossierNo() + ":UserTask_Do:绕过");
        TaskView second = tasks.get(fixture.task(episode), ErrandFixture.inspector());
        assertThat(second.returned()).isTrue();
        assertThat(second.mine()).isTrue();
        assertThat(tasks.form(second.id(), ErrandFixture.inspector()).data()).containsEntry("result", "绕过");
        tasks.complete(second.id(), OptionalInt.of(second.version()), result("正当"), ErrandFixture.inspector());
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(errands.recorded).containsOnlyOnce(episode.dossierNo() + ":正当"));
    }

    @Test
    void shouldWaitForTheActWhereATaskInALoopWasCompletedElsewhere() {
        // given
        Episode episode = fixture.start("relay", Map.of("parties", List.of(ErrandFixture.CONTRACTOR)));
        awaitRows(episode, "UserTask_Run OPEN");
        long task = fixture.task(episode);
        long job = cluster.job(episode);
        // when
        client.newCompleteCommand(job).variables(Map.of("result", "绕过")).send().join();
        // then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                fixture.number("SELECT via_listener + 0 FROM camunda_task_jobs WHERE job_key = "
                        + cluster.job(episode)))
                .isEqualTo(1));
        assertThat(fixture.rows(episode)).containsExactly("UserTask_Run OPEN");
        tasks.complete(task, OptionalInt.empty(), result("正当"), ErrandFixture.contractor());
        awaitRows(episode, "UserTask_Run COMPLETED", "UserTask_Judge OPEN");
    }

    @Test
    void shouldTryAFailingServiceTaskAgain() {
        // given
        errands.failRecording.set(1);
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        // when
        tasks.complete(fixture.task(episode), OptionalInt.empty(), result("再试"), ErrandFixture.inspector());
        // then
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(errands.recorded).containsOnlyOnce(episode.dossierNo() + ":再试"));
        assertThat(fixture.number("SELECT COUNT(*) FROM engine_incidents WHERE dossier_id = " + episode.dossierId()))
                .isZero();
    }

    @Test
    void shouldShowAnIncidentWhenAServiceTaskFailsForGood() {
        // given
        errands.failRecording.set(3);
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        // when
        tasks.complete(fixture.task(episode), OptionalInt.empty(), result("坏了"), ErrandFixture.inspector());
        // then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(fixture.number(
                "SELECT COUNT(*) FROM engine_incidents WHERE ended_at IS NULL AND dossier_id = " + episode.dossierId()))
                .isEqualTo(1));
        assertThat(errands.recorded).doesNotContain(episode.dossierNo() + ":坏了");
    }

    @Test
    void shouldRefuseAtTheDomainsGateAndLeaveNoTrace() {
        // given
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        long task = fixture.task(episode);
        // when, then
        assertThatThrownBy(
                () -> tasks.complete(task, OptionalInt.empty(), result("拒绝"), ErrandFixture.inspector()))
                .isInstanceOf(DubanProblem.class);
        assertThat(fixture.rows(episode)).containsExactly("UserTask_Do OPEN");
        assertThat(fixture.number("SELECT COUNT(*) FROM outbox WHERE kind = 'COMPLETE_JOB' AND dossier_id = "
                + episode.dossierId())).isZero();
    }

    private boolean retry(long incident) {
        return QuarkusTransaction.requiringNew().call(() -> repairs.repair(incident));
    }

    private void awaitRows(Episode episode, String... rows) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(fixture.rows(episode)).containsExactly(rows));
    }

    private JsonNode result(String text) {
        return mapper.createObjectNode().put("result", text);
    }
}
