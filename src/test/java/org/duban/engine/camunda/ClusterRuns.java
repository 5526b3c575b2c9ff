package org.duban.engine.camunda;

import static org.awaitility.Awaitility.await;

import jakarta.inject.Singleton;

import org.duban.engine.Episode;
import org.duban.engine.ErrandFixture;

import io.camunda.client.CamundaClient;

/** What tests do to runs behind Duban's back. */
@Singleton
class ClusterRuns {

    private final ErrandFixture fixture;
    private final CamundaClient client;

    ClusterRuns(ErrandFixture fixture, CamundaClient client) {
        this.fixture = fixture;
        this.client = client;
    }

    /** A run that was asked for, and that no instance has taken. */
    String begun(Episode episode) {
        String run = Outbox.newUid();
        fixture.change("INSERT INTO engine_runs (run, binding, state, episode, process_id, dossier_id, dossier_no, count)"
                + " VALUES ('" + run + "', 'camunda', 'STARTING', '" + episode.key() + "', '"
                + episode.processId() + "', " + episode.dossierId() + ", '" + episode.dossierNo() + "', "
                + episode.count() + ")");
        return run;
    }

    void lose(Episode episode) {
        fixture.change("UPDATE engine_runs SET state = 'LOST' WHERE episode = '" + episode.key() + "'");
    }

    /** Ends the episode's instance in the cluster, once its task is held: before, its own job would tell of the end. */
    void cancel(Episode episode) {
        await().atMost(ClusterErrands.PATIENCE).until(() -> Cluster.GATEWAY.isHeld(job(episode)));
        client.newCancelInstanceCommand(fixture.number(
                "SELECT instance_key FROM engine_runs WHERE live = TRUE AND dossier_id = " + episode.dossierId())).send()
                .join();
    }

    /** The job of the episode's only task. */
    long job(Episode episode) {
        return fixture.number("SELECT j.job_key FROM camunda_task_jobs j JOIN engine_runs r ON r.run = j.run"
                + " WHERE r.dossier_id = " + episode.dossierId());
    }

    /** The cluster has said nothing of the episode's tasks for long. */
    void silent(Episode episode) {
        fixture.change("UPDATE camunda_task_jobs j JOIN engine_runs r ON r.run = j.run SET j.asked_at = '2020-01-01'"
                + " WHERE r.dossier_id = " + episode.dossierId());
    }
}
