package org.duban.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.duban.engine.EngineTestProfile;
import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps.DueTask;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.ErrandFixture;
import org.duban.engine.ErrandSteps;
import org.duban.engine.Finding;
import org.duban.task.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What is compared while people act, and how much of it. */
@QuarkusTest
@TestProfile(EngineTestProfile.class)
class EpisodeChecksTest {

    private final ErrandFixture fixture;
    private final ErrandSteps steps;
    private final TaskService tasks;
    private final TaskMissing missing;
    private final EpisodeUndriven undriven;
    private final TaskUnheld unheld;
    private final ObjectMapper mapper;

    EpisodeChecksTest(ErrandFixture fixture, ErrandSteps steps, TaskService tasks, TaskMissing missing,
            EpisodeUndriven undriven, TaskUnheld unheld, ObjectMapper mapper) {
        this.fixture = fixture;
        this.steps = steps;
        this.tasks = tasks;
        this.missing = missing;
        this.undriven = undriven;
        this.unheld = unheld;
        this.mapper = mapper;
    }

    @BeforeEach
    void people() {
        fixture.people();
    }

    @AfterEach
    void forget() {
        steps.open.clear();
        steps.tasks.clear();
    }

    @Test
    void shouldFindNoTaskMissingThatWasDoneWhileItLooked() {
        // given
        Episode episode = standing();
        // when
        steps.meanwhile.set(() -> complete(episode));
        // then
        assertThat(missing.reconcile()).isEmpty();
    }

    @Test
    void shouldFindNothingUndrivenThatEndedWhileItLooked() {
        // given
        Episode episode = standing();
        // when
        steps.meanwhile.set(() -> complete(episode));
        // then
        assertThat(undriven.reconcile()).isEmpty();
    }

    @Test
    void shouldFindWhoseTaskIsMissingAndWhichIsThereTwice() {
        // given
        Episode episode = standing();
        // when another organisation's is due beside the authority's, and there are two of the authority's
        steps.tasks.add(new DueTask("UserTask_Do", Optional.of(ErrandFixture.AUTHORITY)));
        steps.tasks.add(new DueTask("UserTask_Do", Optional.of(ErrandFixture.CONTRACTOR)));
        fixture.change("INSERT INTO tasks (run, engine_task, process_id, element_id, form_id, dossier_id, dossier_no, count,"
                + " region, role, relation, organisation_id, variables) SELECT run, 'another', process_id, element_id, form_id,"
                + " dossier_id, dossier_no, count, region, role, relation, organisation_id, variables FROM tasks"
                + " WHERE dossier_id = " + episode.dossierId());
        // then
        assertThat(missing.reconcile()).extracting(Finding::what).containsExactly(
                "no task UserTask_Do of organisation " + ErrandFixture.CONTRACTOR + " in " + episode.key(),
                "a second task UserTask_Do of " + episode.key());
        fixture.change("UPDATE tasks SET state = 'LOST' WHERE engine_task = 'another'");
    }

    @Test
    void shouldNameATaskThatNobodyHoldsAsNoRowOfAnotherKind() {
        // given
        Episode episode = standing();
        fixture.change("UPDATE tasks SET organisation_id = NULL WHERE dossier_id = " + episode.dossierId());
        // when, then
        try {
            assertThat(unheld.reconcile()).filteredOn(one -> one.dossierId() == episode.dossierId())
                    .extracting(Finding::subject).containsExactly("task-" + fixture.task(episode));
        } finally {
            fixture.change("UPDATE tasks SET state = 'LOST' WHERE dossier_id = " + episode.dossierId());
        }
    }

    @Test
    void shouldLookAtEverythingEachTime() {
        // given as many as are looked at together
        standWithoutTask(500);
        // when, then
        assertThat(missing.reconcile()).hasSize(500);
        assertThat(missing.reconcile()).hasSize(500);
        // and one more
        standWithoutTask(1);
        assertThat(missing.reconcile()).hasSize(501);
        assertThat(undriven.reconcile()).hasSize(501);
    }

    private Episode standing() {
        Episode episode = fixture.errand();
        steps.open.add(new RunStart(episode, List.of("UserTask_Do"), Map.of("errandId", 7), List.of()));
        assertThat(missing.reconcile()).isEmpty();
        return episode;
    }

    private void standWithoutTask(int many) {
        for (int i = 0; i < many; i++) {
            steps.open.add(new RunStart(ErrandFixture.episode("errand"), List.of("UserTask_Do"), Map.of(), List.of()));
        }
    }

    /** Somebody else does it: in another transaction than the comparison's. */
    private void complete(Episode episode) {
        QuarkusTransaction.requiringNew().run(() -> {
            tasks.complete(fixture.task(episode), OptionalInt.empty(), mapper.createObjectNode().put("result", "好"),
                    ErrandFixture.inspector());
            steps.open.clear();
        });
    }
}
