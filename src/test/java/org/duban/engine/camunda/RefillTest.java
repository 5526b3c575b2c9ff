package org.duban.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import jakarta.inject.Inject;

import org.duban.engine.Episode;
import org.duban.engine.ErrandFixture;
import org.duban.engine.Finding;
import org.duban.engine.binding.Runs;
import org.duban.operations.Repairs;
import org.junit.jupiter.api.Test;

import io.camunda.client.api.command.ClientException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Episodes whose run is lost, and the new run that they get at their step. */
@QuarkusTest
@TestProfile(ClusterProfile.class)
class RefillTest extends ClusterErrands {

    @Inject
    Repairs repairs;
    @Inject
    EngineState state;

    @Test
    void shouldBeginAgainFromTheDatabaseWhenTheEngineLostItsData() {
        // given
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        stands(episode);
        cluster.cancel(episode);
        // when: the engine does not know the mark by which its data are known
        fixture.change("UPDATE engine_lives SET uid = '" + Outbox.newUid() + "' ORDER BY id DESC LIMIT 1");
        state.away(new ClientException("restarted"));
        // then: it is filled at once, no reconciliation is waited for
        awaitRows(episode, "UserTask_Do LOST", "UserTask_Do OPEN");
        await().atMost(PATIENCE).until(() -> errands.heard.contains(episode.dossierNo() + ":9"));
        tasks.complete(fixture.task(episode), OptionalInt.empty(), result("重来"), ErrandFixture.inspector());
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(errands.recorded).containsOnlyOnce(episode.dossierNo() + ":重来"));
    }

    @Test
    void shouldTellANewRunOnceWhatTheLostOneWasStillToHear() {
        // given: an engine that is lost while it is away, with hints on their way to it
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        stands(episode);
        cluster.cancel(episode);
        Cluster.away();
        await().atMost(PATIENCE).until(() -> !state.reachable());
        fixture.hint(episode, 9, "standing");
        fixture.hint(episode, 8, "late");
        fixture.change("UPDATE engine_lives SET uid = '" + Outbox.newUid() + "' ORDER BY id DESC LIMIT 1");
        // when
        Cluster.back();
        // then: the hint comes from where the episode stands, the counted one from the outbox, each once
        awaitRows(episode, "UserTask_Do LOST", "UserTask_Do OPEN");
        await().atMost(PATIENCE).until(() -> heard(episode).containsAll(List.of("8", "9")));
        await().during(Duration.ofSeconds(4)).atMost(PATIENCE)
                .untilAsserted(() -> assertThat(heard(episode)).containsExactlyInAnyOrder("8", "9"));
    }

    @Test
    void shouldGiveEveryOtherEpisodeItsRunWhenOneCannotBeRead() {
        // given
        Episode damaged = fixture.errand();
        Episode sound = fixture.errand();
        for (Episode one : List.of(damaged, sound)) {
            awaitRows(one, "UserTask_Do OPEN");
            stands(one);
            cluster.cancel(one);
            fixture.change("UPDATE tasks SET state = 'LOST' WHERE dossier_id = " + one.dossierId());
            fixture.change("UPDATE engine_runs SET state = 'LOST' WHERE dossier_id = " + one.dossierId());
        }
        steps.unreadable.add(damaged.dossierId());
        double mended = mended("run-missing");
        // when
        reconciliations.run();
        // then
        assertThat(found("run-missing")).extracting(Finding::dossierId, Finding::what).containsExactly(
                tuple(damaged.dossierId(), "no new run could begin: dossier " + damaged.dossierId() + " cannot be read"));
        assertThat(mended("run-missing")).isEqualTo(mended + 1);
        awaitRows(sound, "UserTask_Do LOST", "UserTask_Do OPEN");
        awaitRows(damaged, "UserTask_Do LOST");
        // when
        steps.unreadable.clear();
        reconciliations.run();
        // then
        awaitRows(damaged, "UserTask_Do LOST", "UserTask_Do OPEN");
        awaitRows(sound, "UserTask_Do LOST", "UserTask_Do OPEN");
    }

    @Test
    void shouldTellTheNextRunWhatTheRestartedOneDidNotCount() {
        // given: a message that the engine took for a run that is gone
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        stands(episode);
        cluster.cancel(episode);
        fixture.hint(episode, 4, "gone");
        await().atMost(PATIENCE).until(
                () -> fixture
                        .number("SELECT sends FROM outbox WHERE kind = 'MESSAGE' AND dossier_id = " + episode.dossierId()) > 0);
        // when
        repairs.repair("RESTART", "errand/" + episode.dossierId() + "/1", "引擎中实例已丢失", ErrandFixture.admin());
        // then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard(episode)).containsExactlyInAnyOrder("4", "9"));
    }

    @Test
    void shouldTakeForItsRunNothingThatAnEarlierAttemptMayHaveStarted() {
        // given a run that is about to be resumed
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        stands(episode);
        String named = QuarkusTransaction.requiringNew().call(() -> {
            engine.beginAgain(episode);
            return runs.of(episode).orElseThrow();
        });
        // when it is
        awaitRows(episode, "UserTask_Do OPEN");
        await().atMost(PATIENCE).until(() -> heard(episode).contains("9"));
        // then what a replica that died may have started before cannot be it, and hears nothing that is meant for it
        assertThat(QuarkusTransaction.requiringNew().call(() -> runs.of(episode).orElseThrow())).isNotEqualTo(named);
        client.newCreateInstanceCommand().bpmnProcessId("errand").latestVersion()
                .variables(Runs.variables(named, episode, Map.of("errandId", 7))).startBeforeElement("UserTask_Do").send()
                .join();
        fixture.hint(episode, 6, "more");
        await().atMost(PATIENCE).until(() -> heard(episode).contains("6"));
        await().during(Duration.ofSeconds(2)).atMost(PATIENCE).untilAsserted(
                () -> assertThat(fixture.rows(episode)).containsExactly("UserTask_Do OPEN"));
        assertThat(heard(episode)).containsExactly("9", "6");
    }

    private List<String> heard(Episode episode) {
        String mark = episode.dossierNo() + ":";
        return errands.heard.stream().filter(heard -> heard.startsWith(mark)).map(heard -> heard.substring(mark.length()))
                .toList();
    }
}
