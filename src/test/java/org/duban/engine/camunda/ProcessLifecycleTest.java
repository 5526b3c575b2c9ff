package org.duban.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
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
import org.duban.engine.ErrandFixture;
import org.duban.engine.binding.Runs;
import org.duban.problem.DubanProblem;
import org.duban.task.TaskState;
import org.duban.task.TaskView;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** An errand from its start to its end, once whatever comes twice. */
@QuarkusTest
@TestProfile(ClusterProfile.class)
class ProcessLifecycleTest extends ClusterErrands {

    @Inject
    RunClaims claims;

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
}
