package org.duban.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Kills the packaged Duban, of which there are two, and their database in the middle of work: no answered act is lost, none is
 * done twice, and every open case has what drives it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultIT {

    private static final int KILLS = 6;

    private final LocalStack stack = new LocalStack();
    private PatientClient people;
    private JsonNode site;
    private Audit audit;
    private List<DrivenCase> cases;

    @BeforeAll
    void foundCity() throws Exception {
        stack.found();
        people = new PatientClient(stack.replicas().stream().map(Replica::address).toList(), stack.realm());
        site = people.get("inspector1", "/api/sites").expect(200).path("items").path(0);
        audit = new Audit(stack, people, site);
    }

    @AfterAll
    void end() throws Exception {
        people.close();
        stack.close();
    }

    @Test
    @Order(1)
    void shouldLoseAndDoubleNothingWhenReplicasAndDatabaseAreKilledUnderLoad() throws Exception {
        try (Load load = new Load(people, site)) {
            // given a city at work
            load.begin();

            // when each is killed in the middle of it
            Killer killer = new Killer(stack, load, new Random(4));
            for (int number = 0; number < KILLS; number++) {
                killer.kill();
            }
            cases = load.stop();
            stack.awaitReady();

            // then
            assertThat(audit.objections(cases)).isEmpty();
        }
    }

    @Test
    @Order(2)
    void shouldBringEveryCaseToItsCloseWhenTheKillingIsOver() throws Exception {
        // given
        assertThat(cases).anyMatch(one -> !one.isClosed());

        // when
        cases.forEach(DrivenCase::finish);

        // then
        assertThat(audit.objections(cases)).isEmpty();
    }
}
