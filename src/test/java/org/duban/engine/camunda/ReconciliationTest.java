package org.duban.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;

import org.duban.engine.Episode;
import org.duban.engine.ErrandFixture;
import org.duban.engine.Finding;
import org.duban.operations.Repairs;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What the comparison of database and cluster finds, and what it may close by itself. */
@QuarkusTest
@TestProfile(ClusterProfile.class)
class ReconciliationTest extends ClusterErrands {

    @Inject
    Repairs repairs;

    @Test
    void shouldCloseATaskOnlyWhenTheEngineSaysThatItIsGone() {
        // given
        Episode gone = fixture.errand();
        Episode alive = fixture.errand();
        awaitRows(gone, "UserTask_Do OPEN");
        awaitRows(alive, "UserTask_Do OPEN");
        cluster.cancel(gone);
        cluster.silent(gone);
        cluster.silent(alive);
        // when: the engine is away
        Cluster.away();
        assertThat(reconciliations.run().get("ghost-task").failed()).isTrue();
        // then: silence closes nothing
        awaitRows(gone, "UserTask_Do OPEN");
        double mended = mended("ghost-task");
        // when
        Cluster.back();
        await().atMost(PATIENCE).until(() -> !reconciliations.run().get("ghost-task").failed());
        // then: what is mended is counted, and is no finding
        assertThat(mended("ghost-task")).isEqualTo(mended + 1);
        assertThat(found("ghost-task")).isEmpty();
        awaitRows(gone, "UserTask_Do GHOST");
        awaitRows(alive, "UserTask_Do OPEN");
    }

    @Test
    void shouldFindAnEpisodeThatNothingDrivesAndRestartItAtAnOperatorsWord() {
        // given
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        stands(episode);
        reconciliations.run();
        assertThat(found("task-missing")).isEmpty();
        cluster.cancel(episode);
        cluster.silent(episode);
        fixture.change("UPDATE outbox SET changed_at = '2020-01-01' WHERE dossier_id = " + episode.dossierId());
        // when
        reconciliations.run();
        // then
        String subject = "errand/" + episode.dossierId() + "/1";
        assertThat(found("task-missing")).singleElement()
                .satisfies(finding -> assertThat(finding.subject()).isEqualTo(subject));
        assertThat(found("episode-undriven")).singleElement()
                .satisfies(finding -> assertThat(finding.subject()).isEqualTo(subject));
        // when
        repairs.repair("RESTART", subject, "引擎中实例已丢失", ErrandFixture.admin());
        // then
        awaitRows(episode, "UserTask_Do GHOST", "UserTask_Do OPEN");
        assertThat(fixture.texts("SELECT CONCAT(kind, ' ', reason, ' ', person_name) FROM repairs WHERE subject = '"
                + subject + "'")).containsExactly("RESTART 引擎中实例已丢失 孙管理");
    }

    @Test
    void shouldFindThatATaskBesideTheMainFlowIsMissing() {
        // given
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        stands(episode);
        fixture.change("UPDATE outbox SET changed_at = '2020-01-01' WHERE dossier_id = " + episode.dossierId());
        reconciliations.run();
        assertThat(found("task-missing")).isEmpty();
        // when another of the same kind is due, as after a message that nobody heard
        steps.besides.add("UserTask_Do");
        reconciliations.run();
        // then
        assertThat(found("task-missing")).extracting(Finding::subject, Finding::what)
                .containsExactly(tuple("errand/" + episode.dossierId() + "/1", "no task UserTask_Do of " + episode.key()));
        // when a command is still on its way
        fixture.change("UPDATE outbox SET changed_at = CURRENT_TIMESTAMP(3) WHERE dossier_id = " + episode.dossierId());
        reconciliations.run();
        // then it is waited for
        assertThat(found("task-missing")).isEmpty();
    }
}
