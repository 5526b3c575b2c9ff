package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.duban.casefile.CaseFiles;
import org.duban.casefile.CaseState;
import org.duban.casefile.DeadlineState;
import org.duban.casefile.Punctuality;
import org.duban.casefile.ServiceReceipt;
import org.duban.document.Documents;
import org.duban.document.IssuedDocument;
import org.duban.rectification.ConfirmingReinspection.Confirmed;
import org.duban.shared.Clause;
import org.duban.testsupport.DomainProfile;
import org.duban.violation.NewFinding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(DomainProfile.class)
class RectificationStoryTest {

    private final OrderFixture city;
    private final DecidingNextStep nextStep;
    private final CaseFiles files;
    private final Documents documents;

    RectificationStoryTest(OrderFixture city,
            DecidingNextStep nextStep, CaseFiles files, Documents documents) {
        this.city = city;
        this.nextStep = nextStep;
        this.files = files;
        this.documents = documents;
    }

    @AfterEach
    void giveTimeBack() {
        city.giveTimeBack();
    }

    @Test
    @Clause({ "D-5", "JY-3.2b", "JY-2.2.4b", "民诉法 85" })
    void shouldAcceptOneRefuseOneExtendOneCarryOnAndClose() {
        // given an order of three items served on 2026-07-13 with seven days
        long order = city.served("V03", "V04", "V06");
        assertThat(city.deadline(order, 1).due().required()).isEqualTo(LocalDate.of(2026, 7, 20));
        long caseId = city.order(order).dossierId();

        // when the third is extended and the others are answered
        city.today(LocalDate.of(2026, 7, 16));
        long request = city.tx(() -> city.acts.ask(order, city.item(order, 3), 7, "设备采购需要时间",
                city.people.contractor1()));
        city.tx(() -> city.acts.decideExtension(request, true, 7, "同意", city.people.leader()));
        assertThat(city.deadline(order, 3).due().required()).isEqualTo(LocalDate.of(2026, 7, 27));
        assertThat(city.answer(order, city.people.contractor1(), city.item(order, 1))).isFalse();
        assertThat(city.answer(order, city.people.contractor1(), city.item(order, 2))).isTrue();
        city.today(LocalDate.of(2026, 7, 21));
        assertThat(city.lapse(order)).isZero();
        city.reinspect(order, city.verdict(city.item(order, 1), Verdict.ACCEPTED),
                city.verdict(city.item(order, 2), Verdict.REFUSED));
        Confirmed first = city.confirm(order);

        // then the refused one is in a child order, the extended one still runs here
        assertThat(first).isEqualTo(
                new Confirmed(true, true, List.of(city.people.contractor1().organisationId()), false, false));
        Rectification child = city.tx(() -> city.orders.ofCase(caseId).get(1));
        assertThat(child.parentId()).contains(order);
        assertThat(child.count()).isEqualTo(2);
        assertThat(city.engine().of(caseId, "start")).hasSize(2);

        // and when the rest is answered and accepted, everything ends
        city.answer(order, city.people.contractor1(), city.item(order, 3));
        city.reinspect(order, city.verdict(city.item(order, 3), Verdict.ACCEPTED));
        assertThat(city.confirm(order)).isEqualTo(new Confirmed(true, false, List.of(), false, false));
        city.issued(child.id());
        city.serve(child.id(), city.people.contractor1(), LocalDate.of(2026, 7, 21));
        city.answer(child.id(), city.people.contractor1(), city.item(child.id(), 1));
        city.reinspect(child.id(), city.verdict(city.item(child.id(), 1), Verdict.ACCEPTED));
        assertThat(city.confirm(child.id())).isEqualTo(new Confirmed(true, false, List.of(), true, false));
        city.tx(() -> city.acts.close(child.id(), "全部整改到位，予以结案", city.people.caseOfficer(), city.people.leader()));
        assertThat(city.tx(() -> files.get(caseId).state())).isEqualTo(CaseState.CLOSED);
        assertThat(documents.ofDossier(caseId)).extracting(IssuedDocument::kind)
                .contains(RectificationNotice.KIND, ServiceReceipt.KIND,
                        ReinspectionOpinion.KIND);
    }

    @Test
    @Clause({ "JY-3.2c", "JY-2.2.4b", "D-5" })
    void shouldPutALapseOnTheCaseOfficersListOnce() {
        // given
        long order = city.served("V03", "V04", "V06");

        // when
        city.at("2026-07-21T00:00:30+08:00");
        assertThat(city.lapse(order)).isZero();
        city.at("2026-07-21T00:01:30+08:00");
        long decisions = city.lapse(order);
        long again = city.engine().of(city.order(order).dossierId(), "deadline.lapsed").size();

        // then
        assertThat(decisions).isEqualTo(1);
        assertThat(again).isEqualTo(3);
        assertThat(city.overdueSince(order, city.people.leader())).contains(LocalDate.of(2026, 7, 21));
        assertThat(city.order(order).isNextStepPending()).isTrue();
    }

    @Test
    @Clause("D-5")
    void shouldCarryLapsedItemsOnByDecisionAndEndTheOrder() {
        long order = city.served("V03", "V04");
        long caseId = city.order(order).dossierId();
        city.at("2026-07-21T09:00:00+08:00");
        city.lapse(order);

        city.tx(() -> city.acts.decideNextStep(order, NextStep.CHILD_ORDER, "逾期未改", city.people.caseOfficer()));

        assertThat(city.order(order).state()).isEqualTo(OrderState.CLOSED);
        assertThat(city.items(order)).allMatch(one -> one.state() == ItemState.CARRIED_ON);
        assertThat(city.tx(() -> city.orders.ofCase(caseId).get(1).items().size())).isEqualTo(2);
        assertThat(city.engine().of(caseId, "rectification.answers-closed")).hasSize(1);
        assertThat(city.tx(() -> nextStep.closing(order)))
                .isEqualTo(new DecidingNextStep.Closing(true, true, false, List.of()));
    }

    @Test
    void shouldTakeALateAnswerMarkedLateAndReinspectIt() {
        long order = city.served("V03", "V04");
        city.at("2026-07-21T09:00:00+08:00");
        city.lapse(order);
        city.answer(order, city.people.contractor1(), city.item(order, 1));

        city.tx(() -> city.acts.decideNextStep(order, NextStep.REINSPECT, "现场核查", city.people.caseOfficer()));

        assertThat(city.deadline(order, 1).punctuality()).contains(Punctuality.LATE);
        assertThat(city.deadline(order, 1).state()).isEqualTo(DeadlineState.MISSED);
        assertThat(city.order(order).state()).isEqualTo(OrderState.REINSPECTION);
        city.reinspect(order, city.verdict(city.item(order, 1), Verdict.ACCEPTED),
                city.verdict(city.item(order, 2), Verdict.PARTLY));
        Confirmed confirmed = city.confirm(order);
        assertThat(confirmed.itemsLeft()).isFalse();
        assertThat(confirmed.closeCase()).isFalse();
    }

    @Test
    @Clause({ "JY-2.2.4b", "D-5" })
    void shouldComeBackToALapseThatFellIntoTheReinspection() {
        // given an item with more time, which lapses while the other one is inspected again
        long order = city.served("V03", "V04");
        city.today(LocalDate.of(2026, 7, 16));
        long request = city.tx(() -> city.acts.ask(order, city.item(order, 2), 3, "设备采购需要时间",
                city.people.contractor1()));
        city.tx(() -> city.acts.decideExtension(request, true, 3, "同意", city.people.leader()));
        city.answer(order, city.people.contractor1(), city.item(order, 1));
        city.today(LocalDate.of(2026, 7, 27));
        city.reinspect(order, city.verdict(city.item(order, 1), Verdict.ACCEPTED));
        assertThat(city.lapse(order)).isZero();

        // when
        Confirmed confirmed = city.confirm(order);

        // then the case officer has to decide, though the lapse was heard before
        assertThat(confirmed.parties()).containsExactly(city.people.contractor1().organisationId());
        assertThat(city.order(order).isNextStepPending()).isTrue();
        assertThat(city.lapse(order)).isPositive();
        city.tx(() -> city.acts.decideNextStep(order, NextStep.CHILD_ORDER, "逾期未改", city.people.caseOfficer()));
        assertThat(city.order(order).state()).isEqualTo(OrderState.CLOSED);
    }

    @Test
    @Clause({ "JY-2.2.4b", "JY-2.3.4" })
    void shouldWaitForAPartyWithMoreTimeForAllItHas() {
        long order = ofTwoParties("V15");
        moreTime(order, 2);

        assertThat(city.answered(order, city.people.contractor1(), city.item(order, 1)))
                .isEqualTo(new AnsweringOrder.Answered(true, Optional.empty()));
        assertThat(city.tx(() -> nextStep.closing(order))).isEqualTo(new DecidingNextStep.Closing(false, false, false,
                List.of(city.people.subcontractor1().organisationId())));

        // and when its time ends without an answer, there is somebody to decide
        city.today(LocalDate.of(2026, 7, 27));
        assertThat(city.lapse(order)).isEqualTo(1);
        city.tx(() -> city.acts.decideNextStep(order, NextStep.REINSPECT, "现场核查", city.people.caseOfficer()));
        assertThat(city.order(order).state()).isEqualTo(OrderState.REINSPECTION);
    }

    @Test
    @Clause({ "JY-2.2.4b", "JY-2.3.4" })
    void shouldWaitForWhatIsOwedAgainOnceMoreTimeHasLapsed() {
        // given more time for the second item, which lapses like the first
        long order = city.served("V03", "V04");
        city.today(LocalDate.of(2026, 7, 16));
        long request = city.tx(() -> city.acts.ask(order, city.item(order, 2), 3, "设备采购需要时间",
                city.people.contractor1()));
        city.tx(() -> city.acts.decideExtension(request, true, 3, "同意", city.people.leader()));
        city.today(LocalDate.of(2026, 7, 27));
        city.lapse(order);

        // when
        boolean done = city.answer(order, city.people.contractor1(), city.item(order, 1));

        // then
        assertThat(done).isFalse();
        assertThat(city.order(order).state()).isEqualTo(OrderState.IN_PROGRESS);
        assertThat(city.order(order).isNextStepPending()).isTrue();
        assertThat(city.answer(order, city.people.contractor1(), city.item(order, 2))).isTrue();
        assertThat(city.order(order).state()).isEqualTo(OrderState.REINSPECTION);
    }

    @Test
    @Clause("JY-2.3.4")
    void shouldEndTheAnswersThoughAPartyWithMoreTimeHasItsTask() {
        long order = ofTwoParties("V15", "V01");
        assertThat(city.answer(order, city.people.subcontractor1(), city.item(order, 2))).isFalse();
        moreTime(order, 3);

        AnsweringOrder.Answered answered = city.answered(order, city.people.contractor1(), city.item(order, 1));

        assertThat(answered.done()).isTrue();
        assertThat(answered.closed()).isPresent();
        assertThat(city.tx(() -> nextStep.closing(order)))
                .isEqualTo(new DecidingNextStep.Closing(true, false, false, List.of()));
    }

    /** One item of the contractor's and these of the sub-contractor's, served on both. */
    private long ofTwoParties(String... ofTheSubcontractor) {
        city.today(OrderFixture.SERVED);
        List<NewFinding> findings = new ArrayList<>();
        findings.add(city.finding("V03", city.people.contractor1()));
        for (String code : ofTheSubcontractor) {
            findings.add(city.finding(code, city.people.subcontractor1()));
        }
        long order = city.open(findings.toArray(NewFinding[]::new));
        city.issued(order);
        city.serve(order, city.people.contractor1(), OrderFixture.SERVED);
        city.serve(order, city.people.subcontractor1(), OrderFixture.SERVED);
        return order;
    }

    private void moreTime(long order, int position) {
        long request = city.tx(() -> city.acts.ask(order, city.item(order, position), 3, "设备采购需要时间",
                city.people.subcontractor1()));
        city.tx(() -> city.acts.decideExtension(request, true, 3, "同意", city.people.leader()));
    }

    @Test
    @Clause("JY-2.3.4")
    void shouldLetASubcontractorAnswerItsOwnItemsOnly() {
        // given an order on two parties
        city.today(OrderFixture.SERVED);
        long order = city.open(city.finding("V03", city.people.contractor1()),
                city.finding("V15", city.people.subcontractor1()));
        city.issued(order);
        assertThat(city.serve(order, city.people.contractor1(), OrderFixture.SERVED).all()).isFalse();
        assertThat(city.order(order).state()).isEqualTo(OrderState.ISSUED);

        // when
        OrderActs.Served served = city.serve(order, city.people.subcontractor1(), OrderFixture.SERVED);

        // then
        assertThat(served.all()).isTrue();
        assertThat(served.parties()).containsExactlyInAnyOrder(city.people.contractor1().organisationId(),
                city.people.subcontractor1().organisationId());
        assertThat(city.answer(order, city.people.subcontractor1(), city.item(order, 2))).isTrue();
        assertThat(city.order(order).state()).isEqualTo(OrderState.IN_PROGRESS);
        assertThat(city.answer(order, city.people.contractor1(), city.item(order, 1))).isTrue();
        assertThat(city.order(order).state()).isEqualTo(OrderState.REINSPECTION);
    }
}
