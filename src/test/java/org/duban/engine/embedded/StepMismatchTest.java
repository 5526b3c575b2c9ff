package org.duban.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.duban.engine.EngineTestProfile;
import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.ErrandFixture;
import org.duban.engine.ErrandSteps;
import org.duban.engine.Finding;
import org.duban.engine.ProcessEngine;
import org.duban.problem.DubanProblem;
import org.duban.task.TaskService;
import org.duban.task.TaskState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The engine's tables against where the episodes stand. */
@QuarkusTest
@TestProfile(EngineTestProfile.class)
class StepMismatchTest {

    private final ErrandFixture fixture;
    private final ErrandSteps steps;
    private final TaskService tasks;
    private final ProcessEngine engine;
    private final StepMismatch mismatch;
    private final ObjectMapper mapper;
    private Episode episode;

    StepMismatchTest(ErrandFixture fixture, ErrandSteps steps, TaskService tasks, ProcessEngine engine,
            StepMismatch mismatch, ObjectMapper mapper) {
        this.fixture = fixture;
        this.steps = steps;
        this.tasks = tasks;
        this.engine = engine;
        this.mismatch = mismatch;
        this.mapper = mapper;
    }

    @BeforeEach
    void begin() {
        fixture.people();
        episode = fixture.errand();
        stands(episode);
    }

    @AfterEach
    void forget() {
        steps.open.clear();
        steps.elsewhere.clear();
        steps.awaited.clear();
        steps.known.clear();
    }

    @Test
    void shouldRefuseAndNameTheMismatchWhenTheEnginesTableWasChangedByHand() {
        // given
        assertThat(mismatch.look()).isEmpty();
        String own = "(SELECT engine_task FROM tasks WHERE dossier_id = " + episode.dossierId() + ")";
        fixture.change("DELETE FROM ACT_RU_IDENTITYLINK WHERE TASK_ID_ IN " + own);
        fixture.change("DELETE FROM ACT_RU_TASK WHERE ID_ IN " + own);
        // when, then
        assertThatThrownBy(this::complete).isInstanceOf(DubanProblem.class).hasMessageContaining(episode.key());
        assertThat(fixture.rows(episode)).containsExactly("UserTask_Do OPEN");
        assertThat(mismatch.look()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("errand/" + episode.dossierId() + "/1");
            assertThat(finding.what()).contains("UserTask_Do");
        });
        // and begun again it goes on
        QuarkusTransaction.requiringNew().run(() -> engine.beginAgain(episode));
        assertThat(mismatch.look()).isEmpty();
        assertThat(complete()).isEqualTo(TaskState.COMPLETED);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "UPDATE ACT_RU_EXECUTION SET ACT_ID_ = 'Nowhere' WHERE ACT_ID_ = 'UserTask_Do' AND PROC_INST_ID_ IN %s",
            "UPDATE ACT_RU_EXECUTION SET SUSPENSION_STATE_ = 2 WHERE PROC_INST_ID_ IN %s",
            "UPDATE ACT_RU_TASK SET SUSPENSION_STATE_ = 2 WHERE PROC_INST_ID_ IN %s",
            "UPDATE ACT_RU_TASK SET TASK_DEF_KEY_ = 'UserTask_Judge' WHERE PROC_INST_ID_ IN %s" })
    void shouldRefuseFindAndMendWhateverOfTheEnginesRowsWasChanged(String change) {
        // given
        fixture.change(change.formatted(instances()));
        // when, then
        assertThatThrownBy(this::complete).isInstanceOf(DubanProblem.class).hasMessageContaining(episode.key());
        assertThat(fixture.rows(episode)).containsExactly("UserTask_Do OPEN");
        assertThat(mismatch.look()).isNotEmpty().allSatisfy(
                finding -> assertThat(finding.subject()).isEqualTo(episode.subject()));
        QuarkusTransaction.requiringNew().run(() -> engine.beginAgain(episode));
        assertThat(mismatch.look()).isEmpty();
        assertThat(complete()).isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void shouldRefuseAStepForWhichTheEngineCannotReadItsOwnVariables() {
        // given
        fixture.change("UPDATE ACT_RU_VARIABLE SET TYPE_ = 'nonsense' WHERE PROC_INST_ID_ IN " + instances());
        // when, then
        assertThatThrownBy(this::complete).isInstanceOf(DubanProblem.class).hasMessageContaining(episode.key());
        QuarkusTransaction.requiringNew().run(() -> engine.beginAgain(episode));
        assertThat(complete()).isEqualTo(TaskState.COMPLETED);
    }

    @ParameterizedTest
    @ValueSource(strings = { "DELETE FROM ACT_RU_VARIABLE WHERE PROC_INST_ID_ IN %s",
            "UPDATE ACT_RU_VARIABLE SET LONG_ = 8 WHERE PROC_INST_ID_ IN %s",
            "UPDATE ACT_RU_VARIABLE SET TYPE_ = 'string', TEXT_ = 'json:[nonsense' WHERE PROC_INST_ID_ IN %s",
            "UPDATE ACT_RU_VARIABLE SET TYPE_ = 'nonsense' WHERE PROC_INST_ID_ IN %s" })
    void shouldFindARunThatDoesNotKnowWhatItHasTo(String change) {
        // given
        steps.known.put("errandId", 7L);
        assertThat(mismatch.look()).isEmpty();
        // when
        fixture.change(change.formatted(instances()));
        // then
        assertThat(mismatch.look()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.subject()).isEqualTo(episode.subject());
            assertThat(finding.what()).contains("errandId");
        });
        QuarkusTransaction.requiringNew().run(() -> engine.beginAgain(episode));
        assertThat(mismatch.look()).isEmpty();
    }

    private String instances() {
        return "(SELECT * FROM (SELECT e.PROC_INST_ID_ FROM ACT_RU_EXECUTION e JOIN engine_runs r ON r.run = e.BUSINESS_KEY_"
                + " WHERE r.dossier_id = " + episode.dossierId() + ") own)";
    }

    @Test
    void shouldFindAnOpenEpisodeThatNoRunCarries() {
        // given
        Episode lost = ErrandFixture.episode("errand");
        stands(lost);
        // when, then
        assertThat(mismatch.look()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo(lost.subject());
            assertThat(finding.what()).contains("no run carries it");
        });
    }

    @Test
    void shouldFindNothingInWhatEndedWhileItLooked() {
        // when
        steps.meanwhile.set(() -> QuarkusTransaction.requiringNew().run(() -> {
            complete();
            steps.open.clear();
        }));
        // then
        assertThat(mismatch.look()).isEmpty();
        assertThat(fixture.rows(episode)).containsExactly("UserTask_Do COMPLETED");
    }

    @Test
    void shouldFindThatTheEngineStandsWhereTheEpisodeDoesNot() {
        // when
        steps.elsewhere.add("UserTask_Do");
        steps.awaited.add("BoundaryEvent_Nowhere");
        // then
        assertThat(mismatch.look()).extracting(Finding::what).containsExactly(
                episode.key() + ": the engine stands at UserTask_Do instead of [UserTask_Do]",
                episode.key() + ": the engine does not wait at BoundaryEvent_Nowhere");
    }

    private void stands(Episode one) {
        steps.open.add(new RunStart(one, List.of("UserTask_Do"), Map.of("errandId", 7), List.of()));
    }

    private TaskState complete() {
        return tasks.complete(fixture.task(episode), OptionalInt.empty(), mapper.createObjectNode().put("result", "好"),
                ErrandFixture.inspector()).state();
    }
}
