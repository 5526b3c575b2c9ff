package org.duban.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.duban.engine.Episode;
import org.duban.engine.ErrandFixture;
import org.duban.engine.Errands;
import org.duban.engine.Message;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.task.TaskService;
import org.duban.task.TaskState;
import org.duban.task.TaskView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(ClusterProfile.class)
class OutboxFaultTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    ErrandFixture fixture;
    @Inject
    Errands errands;
    @Inject
    TaskService tasks;
    @Inject
    ProcessEngine engine;
    @Inject
    Outbox outbox;
    @Inject
    EngineState state;
    @Inject
    DismissCommand repairs;
    @Inject
    ClusterRuns cluster;
    @Inject
    ObjectMapper mapper;

    @BeforeEach
    void people() {
        fixture.people();
    }

    @AfterEach
    void mend() {
        Cluster.back();
    }

    @Test
    void shouldTakeWorkWhileTheEngineIsAwayAndGoOnWhenItIsBack() {
        // given
        Episode open = fixture.errand();
        awaitRows(open, "UserTask_Do OPEN");
        Cluster.away();
        await().atMost(PATIENCE).until(() -> !state.reachable());
        // when
        TaskView view = tasks.complete(fixture.task(open), OptionalInt.empty(), result("断线"),
                ErrandFixture.inspector());
        Episode fresh = fixture.errand();
        // then
        assertThat(view.state()).isEqualTo(TaskState.COMPLETING);
        await().during(Duration.ofSeconds(3)).atMost(PATIENCE)
                .untilAsserted(() -> assertThat(outboxStates(fresh)).containsExactly("START PENDING"));
        assertThat(fixture.number("SELECT SUM(attempts) FROM outbox WHERE dossier_id IN (" + open.dossierId() + ", "
                + fresh.dossierId() + ")")).isZero();
        // when
        Cluster.back();
        // then
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(errands.recorded).containsOnlyOnce(open.dossierNo() + ":断线"));
        awaitRows(fresh, "UserTask_Do OPEN");
        assertThat(state.reachable()).isTrue();
    }

    @Test
    void shouldSendWhatWasCommittedBeforeACrash() {
        // given: the poller dies after the commit, which another replica's lease stands for
        fixture.change("UPDATE leases SET holder = 'gone', held_until = CURRENT_TIMESTAMP(3) + INTERVAL 4 SECOND"
                + " WHERE name = 'outbox'");
        // when
        Episode episode = fixture.errand();
        // then
        assertThat(outboxStates(episode)).containsExactly("START PENDING");
        awaitRows(episode, "UserTask_Do OPEN");
    }

    @Test
    void shouldDoNothingTwiceWhenACrashForgotWhatWasSent() {
        // given
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        tasks.complete(fixture.task(episode), OptionalInt.empty(), result("一次"), ErrandFixture.inspector());
        awaitRows(episode, "UserTask_Do COMPLETED");
        await().atMost(PATIENCE).until(() -> errands.recorded.contains(episode.dossierNo() + ":一次"));
        // when: the marks are lost, so that everything is sent again
        fixture.change("UPDATE outbox SET state = 'PENDING', next_at = CURRENT_TIMESTAMP(3) WHERE dossier_id = "
                + episode.dossierId());
        // then
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(outboxStates(episode)).hasSize(2).noneMatch(state -> state.endsWith("PENDING")));
        await().during(Duration.ofSeconds(2)).atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fixture.rows(episode)).containsExactly("UserTask_Do COMPLETED"));
        assertThat(errands.recorded).containsOnlyOnce(episode.dossierNo() + ":一次");
        assertThat(errands.done).containsOnlyOnce(episode.dossierNo() + ":UserTask_Do:一次");
    }

    @Test
    void shouldCloseTheRowWhenTheJobIsGone() {
        // given
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        cluster.cancel(episode);
        // when
        tasks.complete(fixture.task(episode), OptionalInt.empty(), result("太迟"), ErrandFixture.inspector());
        // then: the act stands, the command ends with a note and holds nobody back
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(outboxStates(episode)).containsExactly("START DONE", "COMPLETE_JOB DONE"));
        assertThat(errands.done).containsOnlyOnce(episode.dossierNo() + ":UserTask_Do:太迟");
    }

    @Test
    void shouldParkPoisonAndHoldBackItsOwnCaseOnly() {
        // given
        Episode poisoned = ErrandFixture.episode("errand");
        String run = cluster.begun(new Episode("errand", poisoned.dossierId(), poisoned.dossierNo(), 2));
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.add(run, poisoned.dossierId(), run,
                    new Command.Resume("errand", List.of("UserTask_None"), Map.of()), null);
            engine.start(poisoned, Map.of());
        });
        // when
        Episode healthy = fixture.errand();
        // then
        awaitRows(healthy, "UserTask_Do OPEN");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(outboxStates(poisoned))
                .containsExactly("RESUME PARKED", "START PENDING"));
        assertThat(fixture.rows(poisoned)).isEmpty();
        // when
        long row = fixture.number("SELECT id FROM outbox WHERE state = 'PARKED' AND dossier_id = " + poisoned.dossierId());
        assertThat(dismiss(row)).isTrue();
        // then
        awaitRows(poisoned, "UserTask_Do OPEN");
        assertThat(dismiss(row)).isFalse();
    }

    @Test
    void shouldKeepTheOrderOfACase() {
        // given
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        // when
        QuarkusTransaction.requiringNew().run(() -> IntStream.rangeClosed(1, 30)
                .forEach(number -> engine.tell(episode,
                        Message.of("word-" + number, "errand.word", Map.of()), Unheard.REFUSE)));
        // then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(outboxStates(episode)).hasSize(31)
                .allMatch(state -> state.endsWith("DONE")));
        assertThat(fixture.number("SELECT COUNT(*) FROM outbox a JOIN outbox b ON b.dossier_id = a.dossier_id AND b.id > a.id"
                + " WHERE b.changed_at < a.changed_at AND a.kind = 'MESSAGE' AND b.kind = 'MESSAGE' AND a.dossier_id = "
                + episode.dossierId())).isZero();
    }

    @Test
    void shouldTakeABatchOnce() {
        // given
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        List<Message> messages = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> Message.of("batch-" + number, "errand.hint", Map.of("hintId", number))).toList();
        // when
        for (int time = 0; time < 2; time++) {
            QuarkusTransaction.requiringNew()
                    .run(() -> messages.forEach(one -> engine.tell(episode, one, Unheard.KEEP)));
        }
        // then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(outboxStates(episode)).containsExactly("START DONE",
                "MESSAGE DONE", "MESSAGE DONE", "MESSAGE DONE"));
        assertThat(errands.heard.stream().filter(heard -> heard.startsWith(episode.dossierNo() + ":"))).hasSize(3);
    }

    private boolean dismiss(long row) {
        return QuarkusTransaction.requiringNew().call(() -> repairs.repair(String.valueOf(row)));
    }

    private List<String> outboxStates(Episode episode) {
        return fixture.texts("SELECT CONCAT(kind, ' ', state) FROM outbox WHERE dossier_id = " + episode.dossierId()
                + " ORDER BY id");
    }

    private void awaitRows(Episode episode, String... rows) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(fixture.rows(episode)).containsExactly(rows));
    }

    private JsonNode result(String text) {
        return mapper.createObjectNode().put("result", text);
    }
}
