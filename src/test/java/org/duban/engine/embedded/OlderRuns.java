package org.duban.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import jakarta.inject.Inject;

import org.duban.calendar.DueDay;
import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.ErrandFixture;
import org.duban.engine.ErrandSteps;
import org.duban.engine.Errands;
import org.duban.engine.ProcessEngine;
import org.duban.engine.embedded.MovingToNewModels.Moved;
import org.duban.security.Actor;
import org.duban.task.TaskService;
import org.duban.task.TaskState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Runs that an earlier build began, and the start of this one. */
abstract class OlderRuns {

    static final Map<String, Object> BOTH = Map.of("parties",
            List.of(ErrandFixture.CONTRACTOR, ErrandFixture.OTHER_CONTRACTOR));

    @Inject
    ErrandFixture fixture;
    @Inject
    ErrandSteps steps;
    @Inject
    Errands errands;
    @Inject
    TaskService tasks;
    @Inject
    ProcessEngine process;
    @Inject
    EmbeddedEngine engine;
    @Inject
    OlderModels older;
    @Inject
    MovingToNewModels moving;

    @BeforeEach
    void nothingElse() {
        fixture.people();
        // What other tests left would be moved as well, and counted.
        fixture.change("UPDATE engine_runs SET state = 'LOST' WHERE live AND process_id IN ('errand', 'relay')");
    }

    @AfterEach
    void forget() {
        steps.open.clear();
        nothingElse();
        starts();
    }

    /** What a start of this build does. */
    Moved starts() {
        QuarkusTransaction.requiringNew().call(engine::deploy);
        return moving.move();
    }

    /** An errand that an earlier build left at a task which is no more. */
    Episode gone() {
        Episode episode = fixture.errand();
        older.bring("errand", text -> text.replace("UserTask_Do\"", "UserTask_Gone\""));
        older.putBack(episode, Map.of("UserTask_Do", "UserTask_Gone"));
        return episode;
    }

    void stands(Episode episode) {
        steps.open.add(new RunStart(episode, List.of("UserTask_Do"), Map.of("errandId", 7), List.of()));
    }

    /** The number and the engine's key of the task, of which somebody has begun. */
    String held(Episode episode) {
        long task = fixture.task(episode);
        tasks.claim(task, OptionalInt.empty(), ErrandFixture.inspector());
        tasks.saveDraft(task, JsonNodeFactory.instance.objectNode().put("result", "写到一半"), ErrandFixture.inspector());
        return task + " " + keys(episode).getFirst();
    }

    void assertHeld(Episode episode, String task) {
        assertThat(fixture.rows(episode)).containsExactly("UserTask_Do OPEN");
        assertThat(fixture.task(episode) + " " + keys(episode).getFirst()).isEqualTo(task);
        assertThat(tasks.get(fixture.task(episode), ErrandFixture.inspector())).satisfies(view -> {
            assertThat(view.mine()).isTrue();
            assertThat(view.due().flatMap(DueDay::day)).isPresent();
        });
        assertThat(tasks.form(fixture.task(episode), ErrandFixture.inspector()).data()).containsEntry("result", "写到一半");
    }

    void assertEnds(Episode episode) {
        complete(episode, ErrandFixture.inspector());
        assertThat(fixture.texts("SELECT state FROM engine_runs WHERE dossier_id = " + episode.dossierId()
                + " ORDER BY run DESC LIMIT 1")).containsExactly("ENDED");
    }

    void complete(Episode episode, Actor actor) {
        long task = fixture.number("SELECT MAX(id) FROM tasks WHERE state = 'OPEN' AND organisation_id = "
                + actor.organisationId() + " AND dossier_id = " + episode.dossierId());
        assertThat(tasks.complete(task, OptionalInt.empty(), JsonNodeFactory.instance.objectNode().put("result", "好"), actor)
                .state()).isEqualTo(TaskState.COMPLETED);
    }

    List<String> keys(Episode episode) {
        return fixture.texts("SELECT engine_task FROM tasks WHERE dossier_id = " + episode.dossierId() + " ORDER BY id");
    }

    long versions() {
        return fixture.number("SELECT COUNT(*) FROM ACT_RE_PROCDEF");
    }
}
