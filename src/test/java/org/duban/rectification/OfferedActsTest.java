package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.duban.casefile.CaseFiles;
import org.duban.casefile.SuspendingCase;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;
import org.duban.testsupport.DomainProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What the page of a case offers beside the tasks: what the plan would let this person do now, and no more. */
@QuarkusTest
@TestProfile(DomainProfile.class)
class OfferedActsTest {

    private final OrderFixture city;
    private final SuspendingCase suspending;
    private final CaseFiles cases;

    OfferedActsTest(OrderFixture city, SuspendingCase suspending, CaseFiles cases) {
        this.city = city;
        this.suspending = suspending;
        this.cases = cases;
    }

    @BeforeEach
    void onTheDayOfService() {
        city.today(OrderFixture.SERVED);
    }

    @AfterEach
    void giveTimeBack() {
        city.giveTimeBack();
    }

    @Test
    void shouldOfferNothingOfADraft() {
        long order = city.opened("V03");

        assertThat(offered(order, city.people.inspector1())).isEmpty();
        assertThat(offered(order, city.people.contractor1())).isEmpty();
    }

    @Test
    void shouldOfferAnIssuedOrderBackUntilItIsServedAndItsDayOfServiceFromThenOn() {
        long order = city.opened("V03");
        city.issued(order);
        assertThat(offered(order, city.people.inspector1())).containsExactly("withdraw", "replace-sealed-copy");
        assertThat(offered(order, city.people.leader())).isEmpty();
        assertThat(offered(order, city.people.uncertified())).isEmpty();

        city.serve(order, city.people.contractor1(), OrderFixture.SERVED);

        assertThat(offered(order, city.people.inspector1())).containsExactly("correct-service");
        assertThat(offered(order, city.people.caseOfficer())).containsExactly("correct-service");
        assertThat(offered(order, city.people.contractor2())).isEmpty();
    }

    @Test
    void shouldOfferAPartyWhatItHasNotDoneYet() {
        long order = city.served("V03", "V04");
        Actor party = city.people.contractor1();
        assertThat(offered(order, party)).containsExactly("acknowledge", "ask-extension");

        city.tx(() -> city.acts.acknowledge(order, party));
        city.answer(order, party, city.item(order, 1));
        assertThat(offered(order, party)).containsExactly("ask-extension", "answer");
        city.tx(() -> city.acts.ask(order, city.item(order, 2), 3, "设备延迟", party));

        // The answers are closed by now: no task asks for the second one.
        assertThat(offered(order, party)).containsExactly("answer");
    }

    @Test
    void shouldTellAPartyNothingOfAnOrderThatWasNotServedOnIt() {
        long order = city.open(city.finding("V03", city.people.contractor1()),
                city.finding("V15", city.people.subcontractor1()));
        city.issued(order);
        city.serve(order, city.people.contractor1(), OrderFixture.SERVED);

        assertThatThrownBy(() -> city.tx(() -> city.acts.ask(order, city.item(order, 2), 3, "设备延迟",
                city.people.subcontractor1()))).isInstanceOfSatisfying(DubanProblem.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.NOT_FOUND));
        assertThat(offered(order, city.people.subcontractor1())).isEmpty();
    }

    @Test
    void shouldOfferThePartyAloneWhileTheCaseIsSuspended() {
        long order = city.served("V03");
        long caseId = city.order(order).dossierId();

        city.tx(() -> suspending.suspend(caseId, cases.get(caseId).version(), "不可抗力", city.people.leader()));

        assertThat(offered(order, city.people.inspector1())).isEmpty();
        assertThat(offered(order, city.people.contractor1())).containsExactly("acknowledge", "ask-extension");
    }

    private List<String> offered(long order, Actor reader) {
        return city.tx(() -> city.acts.offered(order, reader));
    }
}
