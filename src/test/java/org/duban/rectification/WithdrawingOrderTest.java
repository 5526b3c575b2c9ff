package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.casefile.CaseFiles;
import org.duban.casefile.SuspendingCase;
import org.duban.casefile.Timeline;
import org.duban.document.DocumentState;
import org.duban.document.Documents;
import org.duban.document.IssuedDocument;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;
import org.duban.shared.Clause;
import org.duban.testsupport.DomainProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(DomainProfile.class)
class WithdrawingOrderTest {

    private final OrderFixture city;
    private final SuspendingCase suspending;
    private final CaseFiles cases;
    private final Documents documents;
    private final Timeline timeline;

    WithdrawingOrderTest(OrderFixture city, SuspendingCase suspending, CaseFiles cases,
            Documents documents, Timeline timeline) {
        this.city = city;
        this.suspending = suspending;
        this.cases = cases;
        this.documents = documents;
        this.timeline = timeline;
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
    @Clause("JY-1.c")
    void shouldVoidTheNumberAndDrawAnotherForTheTextThatIsApprovedAnew() {
        // given an order that waits to be served
        long order = issued();
        IssuedDocument wrong = document(order);

        // when
        withdraw(order, "责任单位名称有误", version(order), city.people.inspector2());

        // then it is a draft without number and approval, and the number is void
        Rectification draft = city.order(order);
        assertThat(draft.state()).isEqualTo(OrderState.DRAFT);
        assertThat(draft.notices().getFirst().documentId()).isEmpty();
        assertThat(draft.notices().getFirst().number()).isEmpty();
        assertThat(draft.notices().getFirst().issuedOn()).isEmpty();
        assertThat(draft.notices().getFirst().approvedBy()).isEmpty();
        assertThat(draft.notices().getFirst().sentBack()).contains("责任单位名称有误");
        assertThat(documents.get(wrong.id())).returns(DocumentState.VOID, IssuedDocument::state)
                .returns(Optional.of("责任单位名称有误"), IssuedDocument::voidReason);
        assertThat(city.engine().of(wrong.dossierId(), "begin again")).singleElement()
                .returns(draft.episode().key(), asked -> asked.key());
        assertThat(timeline.latest(wrong.dossierId(), city.people.leader()).orElseThrow())
                .returns("撤回限期整改通知书 " + wrong.number() + "，重新拟制：责任单位名称有误", fact -> fact.title().zh());

        // and the next text has the next number, and is served
        city.issued(order);
        assertThat(document(order).number()).isNotEqualTo(wrong.number());
        city.serve(order, city.people.contractor1(), OrderFixture.SERVED);
        assertThat(city.order(order).state()).isEqualTo(OrderState.IN_PROGRESS);
    }

    @Test
    void shouldTakeBackWhatHasNoNumberYet() {
        long submitted = city.opened("V03");
        city.drafted(submitted);
        long approved = city.opened("V03");
        city.drafted(approved);
        city.tx(() -> city.acts.approve(approved, city.people.leader()));

        withdraw(submitted);
        withdraw(approved);

        assertThat(city.order(submitted).state()).isEqualTo(OrderState.DRAFT);
        assertThat(city.order(approved).state()).isEqualTo(OrderState.DRAFT);
        assertThat(documents.ofDossier(city.order(approved).dossierId())).isEmpty();
    }

    @Test
    void shouldTakeBackNoDraftAndNothingThatAPartyHolds() {
        // given an order on two parties
        long order = city.open(city.finding("V03", city.people.contractor1()),
                city.finding("V15", city.people.subcontractor1()));
        refused(order, ProblemType.WRONG_STATE, () -> withdraw(order));
        city.issued(order);

        // when one of them was served
        city.serve(order, city.people.contractor1(), OrderFixture.SERVED);

        // then
        assertThat(city.tx(() -> city.acts.offered(order, city.people.inspector1()))).doesNotContain("withdraw");
        refused(order, ProblemType.WRONG_STATE, () -> withdraw(order));
        city.serve(order, city.people.subcontractor1(), OrderFixture.SERVED);
        refused(order, ProblemType.WRONG_STATE, () -> withdraw(order));
    }

    @Test
    void shouldRefuseWhoIsNoInspectorOfTheCase() {
        long order = issued();
        int version = version(order);

        refused(order, ProblemType.FORBIDDEN, () -> withdraw(order, "有误", version, city.people.leader()));
        refused(order, ProblemType.FORBIDDEN, () -> withdraw(order, "有误", version, city.people.caseOfficer()));
        refused(order, ProblemType.NOT_FOUND, () -> withdraw(order, "有误", version, city.people.contractor1()));
        refused(order, ProblemType.GATE_CLOSED,
                () -> withdraw(order, "有误", version, city.people.uncertified()));
    }

    @Test
    void shouldRefuseWithoutReasonOnAnOldVersionAndWhileTheCaseIsSuspended() {
        long order = issued();
        int version = version(order);
        Actor inspector = city.people.inspector1();

        refused(order, ProblemType.INVALID, () -> withdraw(order, " ", version, inspector));
        refused(order, ProblemType.INVALID, () -> withdraw(order, "长".repeat(501), version, inspector));
        refused(order, ProblemType.STALE_VERSION, () -> withdraw(order, "有误", version - 1, inspector));
        long caseId = city.order(order).dossierId();
        city.tx(() -> suspending.suspend(caseId, cases.get(caseId).version(), "不可抗力", city.people.leader()));
        refused(order, ProblemType.WRONG_STATE, () -> withdraw(order));
    }

    private long issued() {
        long order = city.opened("V03");
        city.issued(order);
        return order;
    }

    private IssuedDocument document(long order) {
        return documents.get(city.order(order).notices().getFirst().documentId().orElseThrow());
    }

    private int version(long order) {
        return city.order(order).version();
    }

    private void withdraw(long order) {
        withdraw(order, "名称有误", version(order), city.people.inspector1());
    }

    private void withdraw(long order, String reason, int version, Actor actor) {
        city.tx(() -> city.acts.withdraw(order, reason, version, actor));
    }

    private void refused(long order, ProblemType type, ThrowingCallable act) {
        OrderState before = city.order(order).state();
        int version = version(order);
        assertThatThrownBy(act).isInstanceOfSatisfying(DubanProblem.class,
                problem -> assertThat(problem.type()).isEqualTo(type));
        assertThat(city.order(order).state()).isEqualTo(before);
        assertThat(version(order)).isEqualTo(version);
        assertThat(documents.ofDossier(city.order(order).dossierId()))
                .allMatch(document -> document.state() != DocumentState.VOID);
    }
}
