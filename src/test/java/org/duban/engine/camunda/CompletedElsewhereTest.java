package org.duban.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import jakarta.inject.Inject;

import org.duban.engine.Episode;
import org.duban.engine.ErrandFixture;
import org.duban.engine.Errands;
import org.duban.security.Actor;
import org.duban.task.TaskService;
import org.duban.task.TaskView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.camunda.client.CamundaClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A task completed past Duban: the same use case and the same gates, for the person whom Tasklist names. */
@QuarkusTest
@TestProfile(TasklistProfile.class)
class CompletedElsewhereTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    ErrandFixture fixture;
    @Inject
    Errands errands;
    @Inject
    TaskService tasks;
    @Inject
    CamundaClient client;
    @Inject
    ClusterRuns cluster;

    @BeforeEach
    void people() {
        fixture.people();
        signsInAs(ErrandFixture.inspector(), "zhang");
        signsInAs(ErrandFixture.neighbour(), "lin");
        signsInAs(ErrandFixture.contractor(), "wang");
    }

    @Test
    void shouldBeAskedAgainForATaskInsteadOfHoldingIt() {
        // given
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        String asked = "SELECT UNIX_TIMESTAMP(asked_at) FROM camunda_task_jobs WHERE job_key = "
                + cluster.job(episode);
        long first = fixture.number(asked);
        // when, then: a job that is held comes again after a day only
        await().atMost(PATIENCE).until(() -> fixture.number(asked) > first);
        awaitRows(episode, "UserTask_Do OPEN");
    }

    @Test
    void shouldDoTheActForTheAssigneeWhenATaskWasCompletedInTasklist() {
        // given
        Episode episode = errandDoneInTasklist("zhang", Map.of("result", "在外办结", "caseId", 1));
        // then
        awaitRows(episode, "UserTask_Do COMPLETED");
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(errands.recorded).containsOnlyOnce(episode.dossierNo() + ":在外办结"));
        assertThat(errands.done).containsOnlyOnce(episode.dossierNo() + ":UserTask_Do:在外办结");
        assertThat(fixture.texts("SELECT assignee_name FROM tasks WHERE dossier_id = " + episode.dossierId()))
                .containsExactly("张检查");
        assertThat(fixture.number("SELECT COUNT(*) FROM outbox WHERE kind = 'COMPLETE_JOB' AND dossier_id = "
                + episode.dossierId())).isZero();
    }

    @Test
    void shouldPutTheTaskBackWithTheReasonWhenAGateRefuses() {
        // given
        Episode episode = errandDoneInTasklist("zhang", Map.of("result", "拒绝"));
        // then
        awaitRows(episode, "UserTask_Do RETURNED", "UserTask_Do OPEN");
        TaskView second = tasks.get(fixture.task(episode), ErrandFixture.inspector());
        assertThat(second.returned()).isTrue();
        assertThat(second.note()).hasValueSatisfying(note -> assertThat(note).contains("条件未满足。", "The gate is closed."));
        assertThat(tasks.form(second.id(), ErrandFixture.inspector()).data()).containsEntry("caseNo", episode.dossierNo());
        assertThat(errands.done).doesNotContain(episode.dossierNo() + ":UserTask_Do:拒绝");
    }

    @Test
    void shouldRefuseAFormThatIsNotFilledIn() {
        // given
        Episode episode = errandDoneInTasklist("zhang", Map.of());
        // then
        awaitRows(episode, "UserTask_Do RETURNED", "UserTask_Do OPEN");
        assertThat(errands.done).noneMatch(done -> done.startsWith(episode.dossierNo() + ":"));
    }

    @Test
    void shouldRefuseWhoeverMayNotDoTheTask() {
        for (String login : List.of("lin", "wang", "nobody")) {
            // given
            Episode episode = errandDoneInTasklist(login, Map.of("result", "越权"));
            // then
            awaitRows(episode, "UserTask_Do RETURNED", "UserTask_Do OPEN");
            assertThat(errands.done).as(login).noneMatch(done -> done.startsWith(episode.dossierNo() + ":"));
        }
    }

    @Test
    void shouldRefuseALoginThatTwoPeopleHave() {
        // given
        signsInAs(ErrandFixture.colleague(), "zhang");
        // when
        Episode episode = errandDoneInTasklist("zhang", Map.of("result", "同名"));
        // then
        awaitRows(episode, "UserTask_Do RETURNED", "UserTask_Do OPEN");
        signsInAs(ErrandFixture.colleague(), "li");
    }

    @Test
    void shouldRefuseAnActOnATaskThatAColleagueHolds() {
        // given
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        tasks.claim(fixture.task(episode), OptionalInt.empty(), ErrandFixture.colleague());
        // when
        completeInTasklist(episode, "zhang", Map.of("result", "抢办"));
        // then
        awaitRows(episode, "UserTask_Do RETURNED", "UserTask_Do OPEN");
        assertThat(tasks.get(fixture.task(episode), ErrandFixture.colleague()).mine()).isTrue();
    }

    @Test
    void shouldPutTheTaskBackWithoutADraftWhenTheActLeavesItOpen() {
        // given
        Episode episode = errandDoneInTasklist("zhang", Map.of("result", "未完"));
        // then
        awaitRows(episode, "UserTask_Do RETURNED", "UserTask_Do OPEN");
        assertThat(errands.done).containsOnlyOnce(episode.dossierNo() + ":UserTask_Do:未完");
        TaskView second = tasks.get(fixture.task(episode), ErrandFixture.inspector());
        assertThat(second.returned()).isFalse();
        assertThat(second.mine()).isTrue();
    }

    private Episode errandDoneInTasklist(String login, Map<String, Object> submitted) {
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        completeInTasklist(episode, login, submitted);
        return episode;
    }

    private void completeInTasklist(Episode episode, String login, Map<String, Object> submitted) {
        long job = cluster.job(episode);
        Cluster.TASKLIST.assign(job, login);
        client.newCompleteCommand(job).variables(submitted).send().join();
    }

    private void signsInAs(Actor person, String login) {
        fixture.change("UPDATE memberships SET login = '" + login + "' WHERE person_id = '" + person.personId() + "'");
    }

    private void awaitRows(Episode episode, String... rows) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(fixture.rows(episode)).containsExactly(rows));
    }
}
