package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;
import org.duban.security.Role;
import org.duban.shared.Clause;
import org.duban.testsupport.DomainProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(DomainProfile.class)
class ApprovingOrderTest {

    private final OrderFixture city;

    ApprovingOrderTest(OrderFixture city) {
        this.city = city;
    }

    @AfterEach
    void giveTimeBack() {
        city.giveTimeBack();
    }

    @Test
    @Clause("行政处罚法 57")
    void shouldLetNobodyApproveWhatHeDrafted() {
        // given a leader who is an inspector too, and drafts
        city.today(OrderFixture.SERVED);
        long order = city.opened("V03");
        Actor both = bothAtOnce(city.people.leader());
        DraftingOrder.Draft draft = city.draft(order, Optional.empty());
        city.tx(() -> city.acts.submit(order, draft, both));

        // when, then
        assertThatThrownBy(() -> city.tx(() -> city.acts.approve(order, both)))
                .isInstanceOfSatisfying(DubanProblem.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.GATE_CLOSED);
                    assertThat(problem.extras()).containsEntry("opener", "reg-leader");
                    assertThat(problem.detail().zh()).contains("拟稿人");
                });
        assertThat(city.order(order).state()).isEqualTo(OrderState.SUBMITTED);

        // and another leader may
        city.tx(() -> city.acts.approve(order, bothAtOnce(city.people.caseOfficer())));
        assertThat(city.order(order).state()).isEqualTo(OrderState.APPROVED);
    }

    @Test
    @Clause("行政处罚法 57")
    void shouldLetNoLeaderDecideAboutWhatHeInspected() {
        // given
        city.today(OrderFixture.SERVED);
        long order = city.opened("V03");
        city.drafted(order);

        // when, then: neither the first nor the second of the inspection
        for (Actor inspector : List.of(city.people.inspector1(), city.people.inspector2())) {
            assertThatThrownBy(() -> city.tx(() -> city.acts.approve(order, bothAtOnce(inspector))))
                    .isInstanceOfSatisfying(DubanProblem.class, problem -> {
                        assertThat(problem.type()).isEqualTo(ProblemType.GATE_CLOSED);
                        assertThat(problem.detail().zh()).contains("其他负责人");
                    });
        }
        assertThat(city.order(order).state()).isEqualTo(OrderState.SUBMITTED);

        // and another leader may
        city.tx(() -> city.acts.approve(order, city.people.leader()));
        assertThat(city.order(order).state()).isEqualTo(OrderState.APPROVED);
    }

    private static Actor bothAtOnce(Actor one) {
        return new Actor(one.personId(), one.name(), Set.of(Role.REGULATOR, Role.INSPECTOR, Role.LEADER),
                one.organisationId(), one.organisationName(), one.organisationKind(), one.region(),
                one.certificate().or(() -> Optional.of("41900000999")));
    }
}
