package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.casefile.CaseFiles;
import org.duban.casefile.SuspendingCase;
import org.duban.casefile.Timeline;
import org.duban.document.Documents;
import org.duban.document.IssuedDocument;
import org.duban.document.ReplacedCopy;
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
class ReplacingSealedCopyTest {

    private final OrderFixture city;
    private final SuspendingCase suspending;
    private final CaseFiles cases;
    private final Documents documents;
    private final Timeline timeline;

    ReplacingSealedCopyTest(OrderFixture city, SuspendingCase suspending,
            CaseFiles cases, Documents documents, Timeline timeline) {
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
    void shouldReplaceAWrongScanBeforeServiceAndKeepItOnRecord() {
        // given
        long order = issued();
        IssuedDocument before = document(order);
        long right = city.file(city.people.inspector2());

        // when
        replace(order, right, "误传另一案件的扫描件", version(order), city.people.inspector2());

        // then the number stays, the scan is the right one, and the wrong one is told with who and why
        Actor leader = city.people.leader();
        assertThat(document(order).number()).isEqualTo(before.number());
        assertThat(document(order).sealedFileId()).contains(right);
        assertThat(city.order(order).state()).isEqualTo(OrderState.ISSUED);
        assertThat(documents.replacedCopies(before, leader)).singleElement()
                .returns(before.sealedFileId().orElseThrow(), ReplacedCopy::fileId)
                .returns("误传另一案件的扫描件", ReplacedCopy::reason)
                .returns(city.people.inspector2().name(), ReplacedCopy::author);
        assertThat(timeline.latest(before.dossierId(), leader).orElseThrow())
                .returns("rectification.sealed-copy-replaced", fact -> fact.kind())
                .returns("更换盖章件：误传另一案件的扫描件", fact -> fact.title().zh());

        // and the party is served with the right one, and learns of no other
        city.serve(order, city.people.contractor1(), OrderFixture.SERVED);
        assertThat(documents.replacedCopies(before, city.people.contractor1())).isEmpty();
    }

    @Test
    void shouldReplaceNothingThatAPartyHolds() {
        // given an order on two parties, of whom one was served
        long order = city.open(city.finding("V03", city.people.contractor1()),
                city.finding("V15", city.people.subcontractor1()));
        city.issued(order);
        city.serve(order, city.people.contractor1(), OrderFixture.SERVED);
        assertThat(city.order(order).state()).isEqualTo(OrderState.ISSUED);

        // when, then
        refused(order, ProblemType.WRONG_STATE, () -> replace(order, city.people.contractor1(), city.people.inspector1()));
        refused(order, ProblemType.INVALID, () -> replace(order, city.people.contractor2(), city.people.inspector1()));
        replace(order, city.people.subcontractor1(), city.people.inspector1());
        city.serve(order, city.people.subcontractor1(), OrderFixture.SERVED);
        refused(order, ProblemType.WRONG_STATE, () -> replace(order, city.people.inspector1()));
    }

    @Test
    void shouldReplaceNothingThatIsNotThereYet() {
        long order = city.opened("V03");
        city.drafted(order);
        city.tx(() -> city.acts.approve(order, city.people.leader()));
        city.tx(() -> city.acts.issue(order, city.people.inspector1()));

        refused(order, ProblemType.WRONG_STATE, () -> replace(order, city.people.inspector1()));
    }

    @Test
    void shouldRefuseWhoIsNoInspectorOfTheCase() {
        long order = issued();

        refused(order, ProblemType.FORBIDDEN, () -> replace(order, city.people.leader()));
        refused(order, ProblemType.FORBIDDEN, () -> replace(order, city.people.caseOfficer()));
        refused(order, ProblemType.NOT_FOUND, () -> replace(order, city.people.contractor1()));
        refused(order, ProblemType.GATE_CLOSED, () -> replace(order, city.people.uncertified()));
    }

    @Test
    void shouldRefuseWithoutReasonWithTheSamePaperAndOnAnOldVersion() {
        long order = issued();
        Actor inspector = city.people.inspector1();
        long same = document(order).sealedFileId().orElseThrow();
        long right = city.file(inspector);
        int version = version(order);

        refused(order, ProblemType.INVALID, () -> replace(order, right, " ", version, inspector));
        refused(order, ProblemType.INVALID, () -> replace(order, right, "长".repeat(501), version, inspector));
        refused(order, ProblemType.INVALID, () -> replace(order, same, "误传", version, inspector));
        refused(order, ProblemType.STALE_VERSION, () -> replace(order, right, "误传", version - 1, inspector));
        refused(order, ProblemType.NOT_FOUND,
                () -> replace(order, city.file(city.people.contractor1()), "误传", version, inspector));
    }

    @Test
    void shouldRefuseWhileTheCaseIsSuspended() {
        long order = issued();
        long caseId = city.order(order).dossierId();
        city.tx(() -> suspending.suspend(caseId, cases.get(caseId).version(), "不可抗力", city.people.leader()));

        refused(order, ProblemType.WRONG_STATE, () -> replace(order, city.people.inspector1()));
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

    private void replace(long order, Actor party, Actor actor) {
        long file = city.file(actor);
        city.tx(() -> city.acts.replace(order, Optional.of(party.organisationId()), file, "误传", version(order), actor));
    }

    private void replace(long order, Actor actor) {
        replace(order, city.file(actor), "误传", version(order), actor);
    }

    private void replace(long order, long file, String reason, int version, Actor actor) {
        city.tx(() -> city.acts.replace(order, Optional.empty(), file, reason, version, actor));
    }

    private void refused(long order, ProblemType type, ThrowingCallable act) {
        IssuedDocument before = document(order);
        int version = version(order);
        assertThatThrownBy(act).isInstanceOfSatisfying(DubanProblem.class,
                problem -> assertThat(problem.type()).isEqualTo(type));
        assertThat(document(order).sealedFileId()).isEqualTo(before.sealedFileId());
        assertThat(documents.replacedCopies(before, city.people.leader())).isEmpty();
        assertThat(version(order)).isEqualTo(version);
    }
}
