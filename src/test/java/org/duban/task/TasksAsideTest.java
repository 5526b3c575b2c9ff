package org.duban.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import jakarta.inject.Inject;

import org.duban.engine.EngineTestProfile;
import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.ErrandFixture;
import org.duban.engine.ErrandSteps;
import org.duban.engine.ProcessEngine;
import org.duban.security.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(EngineTestProfile.class)
class TasksAsideTest {

    @Inject
    ErrandFixture fixture;
    @Inject
    ErrandSteps steps;
    @Inject
    TaskService tasks;
    @Inject
    ProcessEngine engine;

    @BeforeEach
    void people() {
        fixture.people();
    }

    @AfterEach
    void forget() {
        steps.open.clear();
    }

    @Test
    void shouldGiveEachPartyItsOwnTaskBackWhateverTheirOrder() {
        // given two parties at the same step, each with a holder and a draft
        Episode relay = fixture.start("relay",
                Map.of("parties", List.of(ErrandFixture.CONTRACTOR, ErrandFixture.OTHER_CONTRACTOR)));
        long one = begun(relay, ErrandFixture.contractor(), "甲写到一半");
        long other = begun(relay, ErrandFixture.otherContractor(), "乙写到一半");
        // and a run that comes to the other one first
        steps.open.add(new RunStart(relay, List.of("StartEvent_RelayOpened"),
                Map.of("parties", List.of(ErrandFixture.OTHER_CONTRACTOR, ErrandFixture.CONTRACTOR)), List.of()));

        // when
        assertThat(engine.beginAgain(relay)).isTrue();

        // then
        assertThat(fixture.rows(relay)).containsExactly("UserTask_Run OPEN", "UserTask_Run OPEN");
        isStill(one, relay, ErrandFixture.contractor(), "甲写到一半");
        isStill(other, relay, ErrandFixture.otherContractor(), "乙写到一半");
    }

    private long begun(Episode relay, Actor party, String typed) {
        long task = taskOf(relay, party);
        tasks.claim(task, OptionalInt.empty(), party);
        tasks.saveDraft(task, JsonNodeFactory.instance.objectNode().put("result", typed), party);
        return task;
    }

    private long taskOf(Episode relay, Actor party) {
        return fixture.number("SELECT id FROM tasks WHERE dossier_id = " + relay.dossierId() + " AND organisation_id = "
                + party.organisationId());
    }

    private void isStill(long task, Episode relay, Actor party, String typed) {
        assertThat(taskOf(relay, party)).isEqualTo(task);
        assertThat(tasks.get(task, party).mine()).isTrue();
        assertThat(tasks.form(task, party).data()).containsEntry("result", typed);
        assertThat(fixture.number("SELECT CAST(JSON_VALUE(variables, '$.party') AS UNSIGNED) FROM tasks WHERE id = " + task))
                .isEqualTo(party.organisationId());
    }
}
