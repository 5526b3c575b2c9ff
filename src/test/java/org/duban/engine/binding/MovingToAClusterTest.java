package org.duban.engine.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.ErrandFixture;
import org.duban.engine.ErrandSteps;
import org.duban.engine.camunda.Cluster;
import org.duban.engine.camunda.ClusterProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** An errand whose run is written down as that of the engine inside, where a cluster was chosen. */
@QuarkusTest
@TestProfile(ClusterProfile.class)
class MovingToAClusterTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    ErrandFixture fixture;
    @Inject
    ErrandSteps steps;
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

    private Episode episode;

    @BeforeEach
    void carryItInside() {
        fixture.people();
        episode = fixture.errand();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(fixture.rows(episode)).containsExactly("UserTask_Do OPEN"));
        String run = fixture.texts("SELECT run FROM engine_runs WHERE dossier_id = " + episode.dossierId()).getFirst();
        fixture.change("UPDATE engine_runs SET binding = 'embedded', instance_key = NULL WHERE run = '" + run + "'");
        fixture.change("DELETE FROM camunda_task_jobs WHERE run = '" + run + "'");
        fixture.change("INSERT INTO tasks (run, engine_task, process_id, element_id, form_id, dossier_id, dossier_no, count,"
                + " region, role, relation, variables) SELECT run, 'another', process_id, 'UserTask_Gone', form_id, dossier_id,"
                + " dossier_no, count, region, role, relation, variables FROM tasks WHERE run = '" + run + "'");
    }

    @AfterEach
    void forget() {
        Cluster.back();
        fixture.change("UPDATE chosen_engine SET binding = 'camunda'");
        fixture.change("UPDATE engine_runs SET state = 'LOST' WHERE binding = 'embedded' AND dossier_id = "
                + episode.dossierId());
        steps.open.clear();
    }

    @Test
    void shouldChooseAndMoveNothingWhereNoClusterAnswers() {
        // given
        steps.open.add(new RunStart(episode, List.of("UserTask_Do"), Map.of("errandId", 7), List.of()));
        fixture.change("UPDATE chosen_engine SET binding = 'embedded'");
        Cluster.away();
        // when, then
        assertThatThrownBy(() -> new ChosenBinding(bindings, movings, choice, new Moving()).start(new StartupEvent()))
                .hasMessageContaining("No Camunda cluster answers at " + Cluster.address());
        assertThat(fixture.texts("SELECT binding FROM chosen_engine")).containsExactly("embedded");
        assertThat(fixture.texts("SELECT binding FROM engine_runs WHERE live = TRUE AND dossier_id = " + episode.dossierId()))
                .containsExactly("embedded");
    }

    /** A start that moves. */
    private static final class Moving implements BindingConfig {

        @Override
        public String binding() {
            return CAMUNDA;
        }

        @Override
        public boolean rehearse() {
            return false;
        }

        @Override
        public Move move() {
            return Move.YES;
        }
    }

    @Test
    void shouldEndARowThatNeitherTheStandingNorAHintNames() {
        // given
        long task = fixture.number("SELECT MIN(id) FROM tasks WHERE dossier_id = " + episode.dossierId());
        steps.open.add(new RunStart(episode, List.of("UserTask_Do"), Map.of("errandId", 7), List.of()));
        // when
        assertThat(moving.move(chosen.binding())).isEqualTo(1);
        // then
        assertThat(fixture.rows(episode)).containsExactly("UserTask_Do OPEN", "UserTask_Gone INTERRUPTED");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                fixture.texts("SELECT CONCAT(t.id) FROM tasks t JOIN camunda_task_jobs j ON j.run = t.run"
                        + " AND j.engine_task = t.engine_task WHERE t.dossier_id = " + episode.dossierId()))
                .containsExactly(String.valueOf(task)));
        assertThat(fixture.rows(episode)).containsExactly("UserTask_Do OPEN", "UserTask_Gone INTERRUPTED");
    }
}
