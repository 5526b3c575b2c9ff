package org.duban.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import jakarta.inject.Inject;

import org.duban.engine.EngineTask;
import org.duban.engine.EngineTasks;
import org.duban.engine.Episode;
import org.duban.engine.ErrandFixture;
import org.duban.engine.OfferedTask;
import org.duban.engine.camunda.ClusterProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** By what a row is known again when its task is offered another time: by what it is about, not by what it looks like. */
@QuarkusTest
@TestProfile(ClusterProfile.class)
class KnownTasksTest {

    private static final String EXTENSION = "UserTask_DecideExtension";

    @Inject
    ErrandFixture fixture;
    @Inject
    EngineTasks tasks;
    @Inject
    TaskService people;

    private Episode episode;
    private String run;

    @BeforeEach
    void begin() {
        fixture.people();
        episode = ErrandFixture.episode("rectification");
        run = "run-" + episode.dossierId();
    }

    @Test
    void shouldGiveTheRowThatWasSetAsideToNoOtherRequest() {
        // given
        long asked = offered(run, "a", 31);
        people.claim(asked, OptionalInt.empty(), ErrandFixture.leader());
        people.saveDraft(asked, JsonNodeFactory.instance.objectNode().put("days", 5), ErrandFixture.leader());
        // when
        String next = run + "b";
        here(() -> tasks.setAside(run, next));
        // then
        long other = offered(next, "b", 32);
        assertThat(other).isNotEqualTo(asked);
        assertThat(holders(other)).containsExactly("-");
        // and the same request gets its own
        assertThat(offered(next, "c", 31)).isEqualTo(asked);
        assertThat(holders(asked)).containsExactly("钱局长");
        assertThat(fixture.texts("SELECT data FROM task_drafts WHERE task_id = " + asked)).containsExactly("{\"days\":5}");
    }

    @Test
    void shouldGiveWhatWasReturnedToNoOtherRequest() {
        // given
        long asked = offered(run, "a", 31);
        people.claim(asked, OptionalInt.empty(), ErrandFixture.leader());
        here(() -> tasks.returned(new EngineTask(run, "a"), "{\"days\":5}", "returned", false));
        // when
        long other = offered(run, "b", 32);
        long again = offered(run, "c", 31);
        // then
        assertThat(fixture.texts("SELECT COALESCE(submitted, '-') FROM tasks WHERE id = " + other)).containsExactly("-");
        assertThat(fixture.texts("SELECT COALESCE(submitted, '-') FROM tasks WHERE id = " + again))
                .containsExactly("{\"days\":5}");
    }

    private long offered(String inRun, String key, int extension) {
        here(() -> tasks.offered(new OfferedTask(new EngineTask(inRun, key), episode, EXTENSION,
                Map.of("rectificationId", 5, "run", inRun, "extensionId", extension, "parties", List.of(1, 2)))));
        return fixture.number("SELECT id FROM tasks WHERE run = '" + inRun + "' AND engine_task = '" + key + "'");
    }

    private List<String> holders(long task) {
        return fixture.texts("SELECT COALESCE(assignee_name, '-') FROM tasks WHERE id = " + task);
    }

    private static void here(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
