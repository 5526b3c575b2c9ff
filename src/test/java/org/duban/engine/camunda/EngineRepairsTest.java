package org.duban.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import java.util.OptionalInt;

import jakarta.inject.Inject;

import org.duban.engine.Episode;
import org.duban.engine.ErrandFixture;
import org.duban.operations.Repairs;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What an operator repairs, and what is refused to him. */
@QuarkusTest
@TestProfile(ClusterProfile.class)
class EngineRepairsTest extends ClusterErrands {

    @Inject
    Repairs repairs;

    @Test
    void shouldHandAnIncidentsJobOutAgain() {
        // given
        errands.failRecording.set(3);
        Episode episode = fixture.errand();
        awaitRows(episode, "UserTask_Do OPEN");
        tasks.complete(fixture.task(episode), OptionalInt.empty(), result("修好"), ErrandFixture.inspector());
        String open = "SELECT id FROM engine_incidents WHERE ended_at IS NULL AND dossier_id = " + episode.dossierId();
        await().atMost(PATIENCE).until(() -> fixture.number(open) > 0);
        String incident = Long.toString(fixture.number(open));
        // when
        repairs.repair("RETRY", incident, "已换纸", ErrandFixture.admin());
        // then
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(errands.recorded).containsOnlyOnce(episode.dossierNo() + ":修好"));
        assertThat(fixture.number(open)).isZero();
        refused(ProblemType.WRONG_STATE, "RETRY", incident, "再来", ErrandFixture.admin());
    }

    @Test
    void shouldRefuseARepairWithoutRightReasonOrSubject() {
        // when, then
        refused(ProblemType.FORBIDDEN, "RESEND", "1", "理由", ErrandFixture.leader());
        refused(ProblemType.INVALID, "RESEND", "1", " ", ErrandFixture.admin());
        refused(ProblemType.INVALID, "RESEND", "abc", "理由", ErrandFixture.admin());
        refused(ProblemType.WRONG_STATE, "RESTART", "errand/1/1", "理由", ErrandFixture.admin());
    }

    @Test
    void shouldLetNobodyChangeTheEntryOfARepair() {
        // when, then
        assertThatThrownBy(() -> fixture.change("UPDATE repairs SET reason = 'x'"))
                .hasStackTraceContaining("UPDATE command denied");
        assertThatThrownBy(() -> fixture.change("DELETE FROM repairs"))
                .hasStackTraceContaining("DELETE command denied");
    }

    private void refused(ProblemType expected, String kind, String subject, String reason,
            Actor actor) {
        assertThatThrownBy(() -> repairs.repair(kind, subject, reason, actor)).asInstanceOf(type(DubanProblem.class))
                .extracting(DubanProblem::type).isEqualTo(expected);
    }
}
