package org.duban.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.duban.engine.Episode;
import org.duban.engine.ErrandFixture;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Hints whose jobs count them: repeated until then, for whichever run the episode has. */
@QuarkusTest
@TestProfile(ClusterProfile.class)
class CountedHintTest extends ClusterErrands {

    @Inject
    RunClaims claims;

    @Test
    void shouldRepeatACountedHintUntilItsJobCameIn() {
        // given: a run that no instance has taken yet
        Episode episode = ErrandFixture.episode("errand");
        String run = cluster.begun(episode);
        String hint = " FROM outbox WHERE kind = 'MESSAGE' AND dossier_id = " + episode.dossierId();
        fixture.hint(episode, 5, "hint-" + episode.dossierId());
        await().during(Duration.ofSeconds(2)).atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fixture.number("SELECT sends" + hint)).isZero());
        // when it is taken by one that does not listen
        QuarkusTransaction.requiringNew().run(() -> claims.claim(run, 11));
        // then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fixture.number("SELECT sends" + hint)).isGreaterThan(1));
        assertThat(errands.heard).doesNotContain(episode.dossierNo() + ":5");
        // when another begins in its place
        cluster.lose(episode);
        QuarkusTransaction.requiringNew().run(() -> engine.start(episode, Map.of()));
        // then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(errands.heard).containsOnlyOnce(episode.dossierNo() + ":5"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fixture.texts("SELECT state" + hint)).containsExactly("DONE"));
    }

    @Test
    void shouldKeepACountedHintForTheRunThatIsYetToBegin() {
        // given
        Episode episode = ErrandFixture.episode("errand");
        fixture.hint(episode, 6, "hint-" + episode.dossierId());
        // when: others of the case are not held back by it
        Episode second = new Episode("errand", episode.dossierId(), episode.dossierNo(), 2);
        QuarkusTransaction.requiringNew().run(() -> engine.start(second, Map.of()));
        // then
        awaitRows(episode, "UserTask_Do OPEN");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(fixture.texts("SELECT CONCAT(kind, ' ', state)"
                + " FROM outbox WHERE dossier_id = " + episode.dossierId() + " ORDER BY id"))
                .containsExactly("MESSAGE PENDING", "START DONE"));
        assertThat(fixture.number("SELECT sends FROM outbox WHERE kind = 'MESSAGE' AND dossier_id = " + episode.dossierId()))
                .isZero();
        // when
        QuarkusTransaction.requiringNew().run(() -> engine.start(episode, Map.of()));
        // then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(errands.heard)
                .filteredOn(heard -> heard.startsWith(episode.dossierNo())).containsExactly(episode.dossierNo() + ":6"));
    }
}
