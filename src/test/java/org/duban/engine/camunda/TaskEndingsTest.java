package org.duban.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.duban.engine.Episode;
import org.duban.engine.ErrandFixture;
import org.duban.engine.Message;
import org.duban.engine.Unheard;
import org.duban.task.TaskView;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Tasks that end in the cluster without an act here. */
@QuarkusTest
@TestProfile(ClusterProfile.class)
class TaskEndingsTest extends ClusterErrands {

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
}
