package org.duban.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.ErrandFixture;
import org.duban.engine.ErrandSteps;
import org.duban.engine.Errands;
import org.duban.engine.Finding;
import org.duban.engine.Message;
import org.duban.engine.ProcessEngine;
import org.duban.engine.binding.Runs;
import org.duban.operations.Reconciliations;
import org.duban.task.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.camunda.client.CamundaClient;
import io.micrometer.core.instrument.MeterRegistry;

/** Errands that a cluster carries. */
abstract class ClusterErrands {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    ErrandFixture fixture;
    @Inject
    ErrandSteps steps;
    @Inject
    Errands errands;
    @Inject
    TaskService tasks;
    @Inject
    ProcessEngine engine;
    @Inject
    Runs runs;
    @Inject
    ClusterRuns cluster;
    @Inject
    CamundaClient client;
    @Inject
    ObjectMapper mapper;
    @Inject
    Reconciliations reconciliations;
    @Inject
    MeterRegistry meters;

    @BeforeEach
    void people() {
        fixture.people();
        steps.open.clear();
        steps.unreadable.clear();
        steps.besides.clear();
    }

    @AfterEach
    void mend() {
        Cluster.back();
    }

    /** The episode stands at its one task, with a hint that still holds. */
    void stands(Episode episode) {
        steps.open.add(new RunStart(episode, List.of("UserTask_Do"),
                Map.of("errandId", 7), List.of(Message.of("standing", "errand.hint", Map.of("hintId", 9)))));
    }

    void awaitRows(Episode episode, String... rows) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(fixture.rows(episode)).containsExactly(rows));
    }

    /** What the check found when it last looked. */
    List<Finding> found(String job) {
        return reconciliations.found().get(job).findings();
    }

    /** How often the check mended something itself. */
    double mended(String job) {
        return meters.counter("duban.reconciliation.mended", "job", job).count();
    }

    JsonNode result(String text) {
        return mapper.createObjectNode().put("result", text);
    }
}
