package org.duban.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import jakarta.inject.Inject;

import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.ErrandFixture;
import org.duban.engine.ErrandSteps;
import org.duban.engine.Errands;
import org.duban.engine.ProcessEngine;
import org.duban.gateway.Faults.Kind;
import org.duban.problem.DubanProblem;
import org.duban.task.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.impl.CamundaObjectMapper;
import io.camunda.client.impl.response.ActivatedJobImpl;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What goes wrong between Duban and a cluster: an errand is carried all the same, and each of its steps once. */
@QuarkusTest
@TestProfile(ClusterProfile.class)
class ClusterFaultsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    ErrandFixture fixture;
    @Inject
    Errands errands;
    @Inject
    ErrandSteps steps;
    @Inject
    TaskService tasks;
    @Inject
    ClusterRuns cluster;
    @Inject
    CamundaClient client;
    @Inject
    ProcessEngine engine;
    @Inject
    TaskCompletedHandling completed;
    @Inject
    EngineState state;

    @BeforeEach
    void people() {
        fixture.people();
    }

    @AfterEach
    void nothingGoesWrong() {
        Cluster.GATEWAY.faults().none();
        steps.open.clear();
    }

    @ParameterizedTest
    @CsvSource({ "DUPLICATE, process.started", "DUPLICATE, io.camunda.zeebe:userTask", "DUPLICATE, task.completed",
            "DUPLICATE, errand.record", "DROP, process.started", "DROP, io.camunda.zeebe:userTask",
            "DROP, task.completed", "DROP, errand.record", "REFUSE, publish", "REFUSE, complete", "REFUSE, timeout",
            "LOSE_ANSWER, publish", "LOSE_ANSWER, complete", "LOSE_ANSWER, timeout" })
    void shouldCarryAnErrandOnce(Kind fault, String what) {
        // given
        Cluster.GATEWAY.faults().next(fault, what, 2);
        // when
        carried();
        // then
        assertThat(fixture.number("SELECT COUNT(*) FROM engine_incidents WHERE ended_at IS NULL")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "process.started", "io.camunda.zeebe:userTask", "task.completed", "errand.record" })
    void shouldCarryAnErrandWhoseJobsComeLate(String type) {
        // given
        Cluster.GATEWAY.faults().delay(type, Duration.ofSeconds(2));
        // when, then
        carried();
    }

    @Test
    void shouldBeginAgainInAClusterThatHasLostItsData() {
        // given
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        steps.open.add(new RunStart(episode, List.of("UserTask_Do"), Map.of("errandId", 7), List.of()));
        // when: it restarts, and its keys are counted from the beginning
        Cluster.away();
        Cluster.GATEWAY.forget();
        Cluster.back();
        state.away(new ClientException("restarted"));
        // then
        awaitRows(episode, "UserTask_Do LOST", "UserTask_Do OPEN");
        complete(episode);
    }

    @Test
    void shouldAskForPatienceWhereATaskWaitsForItsNewRun() {
        // given
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        long task = fixture.task(episode);
        steps.open.add(new RunStart(episode, List.of("UserTask_Do"), Map.of("errandId", 7), List.of()));
        Cluster.away();
        QuarkusTransaction.requiringNew().run(() -> engine.beginAgain(episode));
        // when, then
        awaitRows(episode, "UserTask_Do OPEN");
        assertThatThrownBy(() -> complete(episode)).isInstanceOf(DubanProblem.class).hasMessageContaining("on its way");
        Cluster.back();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(fixture.number(
                "SELECT COUNT(*) FROM camunda_task_jobs j JOIN tasks t ON t.run = j.run AND t.engine_task = j.engine_task"
                        + " WHERE t.id = " + task))
                .isEqualTo(1));
        complete(episode);
        awaitRows(episode, "UserTask_Do COMPLETED");
    }

    @Test
    void shouldTakeARepeatedPutBackAsDone() {
        // given a task that was completed past Duban, and put back
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        ActivatedJob listener = listenersJob(episode);
        client.newCompleteCommand(cluster.job(episode)).variables(Map.of("result", "绕过")).send().join();
        awaitRows(episode, "UserTask_Do RETURNED", "UserTask_Do OPEN");
        // when, then
        assertThatCode(() -> completed.handle(listener)).doesNotThrowAnyException();
        awaitRows(episode, "UserTask_Do RETURNED", "UserTask_Do OPEN");
    }

    /** The listener's job as it is handed out a second time, after the token went back. */
    private ActivatedJob listenersJob(Episode episode) {
        String own = " FROM engine_runs r JOIN camunda_task_jobs j ON j.run = r.run WHERE r.dossier_id = "
                + episode.dossierId();
        return new ActivatedJobImpl(new CamundaObjectMapper(), GatewayOuterClass.ActivatedJob.newBuilder().setKey(1)
                .setType("task.completed").setElementId("UserTask_Do").setBpmnProcessId("errand").setRetries(3)
                .setElementInstanceKey(Long.parseLong(fixture.texts("SELECT j.engine_task" + own).getFirst()))
                .setProcessInstanceKey(fixture.number("SELECT r.instance_key" + own)).setCustomHeaders("{}")
                .setVariables("{\"run\":\"" + fixture.texts("SELECT r.run" + own).getFirst() + "\"}").build());
    }

    private void carried() {
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        complete(episode);
        assertThat(fixture.number("SELECT COALESCE(SUM(attempts), 0) FROM outbox WHERE dossier_id = "
                + episode.dossierId())).isZero();
    }

    private void complete(Episode episode) {
        tasks.complete(fixture.task(episode), OptionalInt.empty(), JsonNodeFactory.instance.objectNode().put("result", "好"),
                ErrandFixture.inspector());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(errands.recorded).containsOnlyOnce(episode.dossierNo() + ":好"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fixture.rows(episode)).last().isEqualTo("UserTask_Do COMPLETED"));
        await().during(Duration.ofMillis(500)).atMost(PATIENCE)
                .untilAsserted(() -> assertThat(errands.recorded).containsOnlyOnce(episode.dossierNo() + ":好"));
    }

    private void awaitRows(Episode episode, String... rows) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(fixture.rows(episode)).containsExactly(rows));
    }
}
