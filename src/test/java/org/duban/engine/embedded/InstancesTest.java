package org.duban.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.duban.engine.EngineTestProfile;
import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.ErrandFixture;
import org.duban.engine.ErrandSteps;
import org.duban.engine.Finding;
import org.duban.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(EngineTestProfile.class)
class InstancesTest {

    private static final List<String> OF_INSTANCES = List.of("ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_RU_VARIABLE",
            "ACT_RU_EVENT_SUBSCR");

    private final ErrandFixture fixture;
    private final ErrandSteps steps;
    private final ProcessEngine engine;
    private final InstanceLeft left;
    private final EndInstance repair;

    InstancesTest(ErrandFixture fixture, ErrandSteps steps, ProcessEngine engine, InstanceLeft left, EndInstance repair) {
        this.fixture = fixture;
        this.steps = steps;
        this.engine = engine;
        this.left = left;
        this.repair = repair;
    }

    @BeforeEach
    void people() {
        fixture.people();
    }

    @AfterEach
    void forget() {
        steps.open.clear();
    }

    @Test
    void shouldEndAnInstanceThatCarriesNoRunAndNoOther() {
        // given
        String carrying = instance(fixture.errand());
        Episode episode = fixture.errand();
        String lost = instance(episode);
        fixture.change("UPDATE ACT_RU_EXECUTION SET BUSINESS_KEY_ = 'x' WHERE ID_ = '" + lost + "'");
        // when, then
        assertThat(left.look()).filteredOn(one -> one.dossierId() == episode.dossierId()).extracting(Finding::subject)
                .containsExactly(lost);
        assertThat(ended(carrying)).isFalse();
        assertThat(rows(carrying)).isPositive();
        assertThat(ended(lost)).isTrue();
        assertThat(rows(lost)).isZero();
        assertThat(ended(lost)).isFalse();
        assertThat(left.look()).extracting(Finding::subject).doesNotContain(lost, carrying);
    }

    @Test
    void shouldLeaveNoRowOfARunThatBeginsAgain() {
        // given a loop under way, with a list that the engine keeps apart
        String parties = "督".repeat(5000);
        Episode relay = fixture.start("relay",
                Map.of("parties", List.of(ErrandFixture.CONTRACTOR, ErrandFixture.OTHER_CONTRACTOR), "long", parties));
        String before = instance(relay);
        long bytes = keptApart();
        steps.open.add(new RunStart(relay, List.of("UserTask_Judge"), Map.of(), List.of()));
        // when
        assertThat(engine.beginAgain(relay)).isTrue();
        // then
        assertThat(rows(before)).isZero();
        assertThat(keptApart()).isEqualTo(bytes - 1);
        assertThat(fixture.rows(relay)).containsExactly("UserTask_Run INTERRUPTED", "UserTask_Run INTERRUPTED",
                "UserTask_Judge OPEN");
    }

    private String instance(Episode episode) {
        return fixture.texts("SELECT e.ID_ FROM ACT_RU_EXECUTION e JOIN engine_runs r ON r.run = e.BUSINESS_KEY_"
                + " WHERE r.live = TRUE AND r.dossier_id = " + episode.dossierId()).getFirst();
    }

    private boolean ended(String instance) {
        return QuarkusTransaction.requiringNew().call(() -> repair.repair(instance));
    }

    private long rows(String instance) {
        return OF_INSTANCES.stream()
                .mapToLong(
                        table -> fixture.number("SELECT COUNT(*) FROM " + table + " WHERE PROC_INST_ID_ = '" + instance + "'"))
                .sum();
    }

    private long keptApart() {
        return fixture.number("SELECT COUNT(*) FROM ACT_GE_BYTEARRAY WHERE DEPLOYMENT_ID_ IS NULL");
    }
}
