package org.duban.engine.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.duban.engine.EngineTestProfile;
import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.ErrandFixture;
import org.duban.engine.ErrandSteps;
import org.duban.engine.Errands;
import org.duban.engine.Message;
import org.duban.task.TaskService;
import org.duban.task.TaskState;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Errands whose run is written down as a cluster's, as an installation has them that comes from Camunda. */
@QuarkusTest
@TestProfile(EngineTestProfile.class)
class MovingRunsTest {

    @Inject
    ErrandFixture fixture;
    @Inject
    ErrandSteps steps;
    @Inject
    Errands errands;
    @Inject
    TaskService tasks;
    @Inject
    MovingRuns moving;
    @Inject
    ChosenBinding chosen;
    @Inject
    Instance<EngineBinding> bindings;
    @Inject
    Instance<MovingRuns> movings;
    @Inject
    EngineChoice choice;
    @Inject
    BindingConfig config;
    @Inject
    @Readiness
    EngineReadiness readiness;

    private Episode episode;

    @BeforeEach
    void carryItElsewhere() {
        fixture.people();
        episode = fixture.errand();
        steps.open.add(new RunStart(episode, List.of("UserTask_Do"), Map.of("errandId", 7),
                List.of(Message.of("hint-3", "errand.hint", Map.of("hintId", 3)))));
    }

    @AfterEach
    void forget() {
        fixture.change("UPDATE engine_runs SET state = 'LOST' WHERE binding = 'camunda'");
        steps.open.clear();
    }

    private void ofCamunda() {
        String run = fixture.texts("SELECT run FROM engine_runs WHERE dossier_id = " + episode.dossierId()).getFirst();
        fixture.change("UPDATE engine_runs SET binding = 'camunda', instance_key = 4711 WHERE run = '" + run + "'");
        fixture.change("UPDATE tasks SET engine_task = '4712' WHERE run = '" + run + "'");
        fixture.change("INSERT INTO camunda_task_jobs (run, engine_task, job_key, element_id) VALUES ('" + run
                + "', '4712', 4713, 'UserTask_Do')");
        fixture.change("INSERT INTO outbox (uid, dossier_id, run, kind, payload) VALUES (UUID(), " + episode.dossierId() + ", '"
                + run + "', 'COMPLETE_JOB', '{}')");
    }

    @Test
    void shouldCountNothingWhereTheChosenEngineCarriesAll() {
        assertThat(moving.foreign(chosen.binding())).isZero();
        assertThat(moving.move(chosen.binding())).isZero();
        assertThat(fixture.rows(episode)).containsExactly("UserTask_Do OPEN");
    }

    @Test
    void shouldKeepRowHolderDraftAndDueDayAndGoOnInTheOtherEngine() {
        // given
        long task = fixture.task(episode);
        tasks.claim(task, OptionalInt.empty(), ErrandFixture.inspector());
        tasks.saveDraft(task, JsonNodeFactory.instance.objectNode().put("result", "写到一半"), ErrandFixture.inspector());
        ofCamunda();
        assertThat(moving.foreign(chosen.binding())).isEqualTo(1);

        // when
        assertThat(moving.move(chosen.binding())).isEqualTo(1);

        // then
        assertThat(moving.foreign(chosen.binding())).isZero();
        assertThat(fixture.rows(episode)).containsExactly("UserTask_Do OPEN");
        assertThat(fixture.task(episode)).isEqualTo(task);
        assertThat(tasks.get(task, ErrandFixture.inspector())).satisfies(view -> {
            assertThat(view.mine()).isTrue();
            assertThat(view.due().flatMap(org.duban.calendar.DueDay::day)).isPresent();
        });
        assertThat(tasks.form(task, ErrandFixture.inspector()).data()).containsEntry("result", "写到一半");
        assertThat(errands.heard).contains(episode.dossierNo() + ":3");
        assertThat(fixture.texts("SELECT state FROM outbox WHERE dossier_id = " + episode.dossierId()))
                .containsOnly("DISMISSED");
        assertThat(fixture.number("SELECT COUNT(*) FROM camunda_task_jobs j JOIN engine_runs r ON r.run = j.run"
                + " WHERE r.dossier_id = " + episode.dossierId())).isZero();
        assertThat(fixture.texts("SELECT CONCAT(binding, ' ', state) FROM engine_runs WHERE dossier_id = "
                + episode.dossierId() + " ORDER BY run")).containsExactly("camunda LOST", "embedded RUNNING");
        assertThat(tasks.complete(task, OptionalInt.empty(), JsonNodeFactory.instance.objectNode().put("result", "好"),
                ErrandFixture.inspector()).state()).isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void shouldCountAnActAsDoneOfWhichTheOldEngineHadNotHeard() {
        // given
        ofCamunda();
        fixture.change("UPDATE tasks SET state = 'COMPLETING' WHERE dossier_id = " + episode.dossierId());

        // when
        moving.move(chosen.binding());

        // then
        assertThat(fixture.rows(episode)).containsExactly("UserTask_Do COMPLETED", "UserTask_Do OPEN");
    }

    @Test
    void shouldEndARowForWhichTheNewRunHasNoTask() {
        // given
        ofCamunda();
        fixture.change("UPDATE tasks SET element_id = 'UserTask_Gone' WHERE dossier_id = " + episode.dossierId());

        // when
        moving.move(chosen.binding());

        // then
        assertThat(fixture.rows(episode)).containsExactly("UserTask_Gone INTERRUPTED", "UserTask_Do OPEN");
    }

    @Test
    void shouldEndWhatTheOtherEngineStillCarriesOfAnEpisodeThatIsNotOpenAnyMore() {
        // given
        ofCamunda();
        steps.open.clear();

        // when
        assertThat(moving.move(chosen.binding())).isZero();

        // then
        assertThat(fixture.rows(episode)).containsExactly("UserTask_Do INTERRUPTED");
        assertThat(fixture.texts("SELECT CONCAT(binding, ' ', state) FROM engine_runs WHERE dossier_id = "
                + episode.dossierId())).containsExactly("camunda ENDED");
        assertThat(fixture
                .number("SELECT COUNT(*) FROM camunda_task_jobs j JOIN engine_runs r ON r.run = j.run WHERE r.dossier_id = "
                        + episode.dossierId()))
                .isZero();
    }

    @Test
    void shouldNameWhatCannotBeMovedAndMoveTheRest() {
        // given
        ofCamunda();
        Episode broken = fixture.errand();
        steps.open.add(new RunStart(broken, List.of("UserTask_Do"), Map.of("errandId", 7), List.of()));
        fixture.change("UPDATE engine_runs SET binding = 'camunda' WHERE dossier_id = " + broken.dossierId());
        steps.unreadable.add(broken.dossierId());

        // when, then
        try {
            assertThatThrownBy(() -> moving.move(chosen.binding())).hasMessageContaining("1 open episodes could not be moved");
            assertThat(fixture.texts("SELECT binding FROM engine_runs WHERE live = TRUE AND dossier_id = "
                    + episode.dossierId())).containsExactly("embedded");
            assertThat(moving.foreign(chosen.binding())).isEqualTo(1);
        } finally {
            steps.unreadable.clear();
        }
    }

    @Test
    void shouldSeeARunThatAStepUnderWayBeginsInTheOtherEngine() throws Exception {
        // given a replica that was left with the other engine, in the midst of a step
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        fixture.change("UPDATE chosen_engine SET binding = 'embedded'");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> step = threads.submit(() -> QuarkusTransaction.requiringNew().timeout(30).run(() -> {
                choice.require();
                fixture.changeHere("UPDATE engine_runs SET binding = 'camunda' WHERE dossier_id = " + episode.dossierId());
                begun.countDown();
                await(looked);
            }));
            await(begun);
            // when
            Future<?> start = threads
                    .submit(() -> new ChosenBinding(bindings, movings, choice, config).start(new StartupEvent()));
            Awaitility.await().during(Duration.ofSeconds(1)).until(() -> !start.isDone());
            looked.countDown();
            // then
            step.get();
            assertThatThrownBy(start::get).hasMessageContaining("1 open episodes").hasMessageContaining("move-engine");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void shouldNotBeReadyOnceAnotherEngineWasChosen() {
        // given
        assertThat(readiness.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        // when
        fixture.change("UPDATE chosen_engine SET binding = 'camunda'");
        // then
        try {
            assertThat(readiness.call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        } finally {
            fixture.change("UPDATE chosen_engine SET binding = 'embedded'");
        }
    }

    @Test
    void shouldRefuseAStartOnTheOtherEngineAndSayWhatToType() {
        // given
        ofCamunda();

        // when, then
        assertThatThrownBy(() -> chosen.refuseForeign(chosen.binding())).hasMessageContaining("1 open episodes")
                .hasMessageContaining("move-engine");
    }
}
