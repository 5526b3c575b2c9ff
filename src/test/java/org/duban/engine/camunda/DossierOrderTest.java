package org.duban.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.inject.Inject;

import org.duban.engine.EngineTask;
import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.ErrandDirectory;
import org.duban.engine.ErrandFixture;
import org.duban.engine.ErrandSteps;
import org.duban.engine.ProcessEngine;
import org.duban.task.TaskDays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Two who write of one dossier at a time: what the cluster tells waits for whoever has the dossier in hand. */
@QuarkusTest
@TestProfile(TasklistProfile.class)
class DossierOrderTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** How long somebody keeps the dossier; who does not wait for it is through by then. */
    private static final Duration IN_HAND = Duration.ofSeconds(4);

    @Inject
    ErrandFixture fixture;
    @Inject
    ErrandSteps steps;
    @Inject
    ErrandDirectory dossiers;
    @Inject
    ProcessEngine engine;
    @Inject
    TaskDays days;
    @Inject
    TaskEndings endings;

    private Episode episode;

    @BeforeEach
    void people() {
        fixture.people();
        episode = ErrandFixture.episode("errand");
    }

    @AfterEach
    void forget() {
        Cluster.GATEWAY.faults().none();
        dossiers.due(LocalDate.of(2026, 7, 20));
        steps.open.clear();
    }

    @Test
    void shouldLeaveNoTaskOpenInARunThatIsGivenUpWhileItsTaskIsOffered() {
        // given
        steps.open.add(new RunStart(episode, List.of("UserTask_Do"), Map.of("errandId", 7), List.of()));
        dossiers.meanwhile(() -> letPass(CompletableFuture.supplyAsync(
                () -> QuarkusTransaction.requiringNew().call(() -> engine.beginAgain(episode)))));
        // when
        start();
        // then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(open("r.live = TRUE")).isEqualTo(1));
        await().during(Duration.ofSeconds(2)).atMost(PATIENCE).untilAsserted(() -> {
            assertThat(open("r.live = TRUE")).isEqualTo(1);
            assertThat(open("r.live IS NULL")).isZero();
        });
    }

    @Test
    void shouldWriteTheDueDayThatHoldsWhenWhoMovesItIsDone() {
        // given
        Cluster.GATEWAY.faults().delay("io.camunda.zeebe:userTask", Duration.ofSeconds(2));
        start();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state()).containsExactly("RUNNING"));
        // when: nobody else sees the new day before this is done
        inHand(() -> {
            days.refresh(episode.dossierId());
            letPass(CompletableFuture.runAsync(() -> await().atMost(PATIENCE).until(() -> open("TRUE") > 0)));
            dossiers.due(LocalDate.of(2026, 8, 3));
        });
        // then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(open("TRUE")).isEqualTo(1));
        assertThat(fixture.texts("SELECT CAST(due_on AS CHAR) FROM tasks WHERE dossier_id = " + episode.dossierId()))
                .containsExactly("2026-08-03");
    }

    @Test
    void shouldTakeARunOnlyWithItsDossierInHand() {
        // when
        inHand(() -> {
            start();
            await().during(IN_HAND.minusSeconds(1)).atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(state()).containsExactly("STARTING"));
        });
        // then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state()).containsExactly("RUNNING"));
    }

    @Test
    void shouldEndATaskOnlyWithItsDossierInHand() {
        // given
        start();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(open("TRUE")).isEqualTo(1));
        String[] task = fixture.texts("SELECT CONCAT(run, ' ', engine_task) FROM tasks WHERE dossier_id = "
                + episode.dossierId()).getFirst().split(" ");
        // when
        List<CompletableFuture<Boolean>> ending = new ArrayList<>();
        inHand(() -> {
            ending.add(CompletableFuture.supplyAsync(() -> endings.vanished(new EngineTask(task[0], task[1]))));
            letPass(ending.getFirst());
            assertThat(fixture.rows(episode)).containsExactly("UserTask_Do OPEN");
        });
        // then
        assertThat(ending.getFirst().join()).isTrue();
        assertThat(fixture.rows(episode)).containsExactly("UserTask_Do GHOST");
    }

    private void start() {
        QuarkusTransaction.requiringNew().run(() -> engine.start(episode, Map.of("errandId", 7)));
    }

    private void inHand(Runnable work) {
        QuarkusTransaction.requiringNew().run(() -> {
            dossiers.lock(episode.dossierId());
            work.run();
        });
    }

    /** Gives the other the time that it needs, if it does not wait for us. */
    private static void letPass(CompletableFuture<?> other) {
        try {
            other.get(IN_HAND.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException waits) {
            // as it should
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<String> state() {
        return fixture.texts("SELECT state FROM engine_runs WHERE dossier_id = " + episode.dossierId());
    }

    private long open(String condition) {
        return fixture.number("SELECT COUNT(*) FROM tasks t JOIN engine_runs r ON r.run = t.run WHERE t.state = 'OPEN' AND "
                + condition + " AND t.dossier_id = " + episode.dossierId());
    }
}
