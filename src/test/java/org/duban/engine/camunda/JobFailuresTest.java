package org.duban.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.OptionalInt;

import jakarta.inject.Inject;

import org.duban.engine.Episode;
import org.duban.engine.ErrandDirectory;
import org.duban.engine.ErrandFixture;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Jobs that fail: tried again, and then an incident that an operator sees. */
@QuarkusTest
@TestProfile(ClusterProfile.class)
class JobFailuresTest extends ClusterErrands {

    @Inject
    ErrandDirectory directory;
    @Inject
    RetryIncident repairs;

    @Test
    void shouldTryAHumanTasksJobAgainBeforeItIsAnIncident() {
        // given
        String incidents = "SELECT COUNT(*) FROM engine_incidents WHERE dossier_id = ";
        directory.forget(2);
        // when
        Episode episode = fixture.errand();
        // then
        awaitRows(episode, "UserTask_Do OPEN");
        assertThat(fixture.number(incidents + episode.dossierId())).isZero();
        // when it fails for good
        directory.forget(3);
        Episode second = fixture.errand();
        // then an operator sees it, and hands it out again
        await().atMost(PATIENCE).until(() -> fixture.number(incidents + second.dossierId()) == 1);
        assertThat(fixture.rows(second)).isEmpty();
        long incident = fixture.number("SELECT id FROM engine_incidents WHERE dossier_id = " + second.dossierId());
        assertThat(retry(incident)).isTrue();
        awaitRows(second, "UserTask_Do OPEN");
        assertThat(retry(incident)).isFalse();
    }

    @Test
    void shouldTryAFailingServiceTaskAgain() {
        // given
        errands.failRecording.set(1);
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        // when
        tasks.complete(fixture.task(episode), OptionalInt.empty(), result("再试"), ErrandFixture.inspector());
        // then
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(errands.recorded).containsOnlyOnce(episode.dossierNo() + ":再试"));
        assertThat(fixture.number("SELECT COUNT(*) FROM engine_incidents WHERE dossier_id = " + episode.dossierId()))
                .isZero();
    }

    @Test
    void shouldShowAnIncidentWhenAServiceTaskFailsForGood() {
        // given
        errands.failRecording.set(3);
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        // when
        tasks.complete(fixture.task(episode), OptionalInt.empty(), result("坏了"), ErrandFixture.inspector());
        // then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(fixture.number(
                "SELECT COUNT(*) FROM engine_incidents WHERE ended_at IS NULL AND dossier_id = " + episode.dossierId()))
                .isEqualTo(1));
        assertThat(errands.recorded).doesNotContain(episode.dossierNo() + ":坏了");
    }

    private boolean retry(long incident) {
        return QuarkusTransaction.requiringNew().call(() -> repairs.repair(String.valueOf(incident)));
    }
}
