package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.document.DocumentHtml;
import org.duban.document.Documents;
import org.duban.document.IssuedDocument;
import org.duban.measure.Paper;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;
import org.duban.shared.Clause;
import org.duban.testsupport.DomainProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A notice tells its own party what it has to correct, and nobody anything of another. */
@QuarkusTest
@TestProfile(DomainProfile.class)
class OneAddresseeTest {

    private final OrderFixture city;
    private final Documents documents;
    private final DocumentHtml html;
    private final ReadingOrders reading;

    OneAddresseeTest(OrderFixture city, Documents documents, DocumentHtml html, ReadingOrders reading) {
        this.city = city;
        this.documents = documents;
        this.html = html;
        this.reading = reading;
    }

    @AfterEach
    void giveTimeBack() {
        city.giveTimeBack();
    }

    @Test
    @Clause({ "JY-3.2b", "JY-1.c" })
    void shouldIssueANoticeForEachLiablePartyThatNamesItAndItsItemsAlone() {
        // given
        long order = ofTwo();

        // when
        city.issued(order);

        // then
        List<IssuedDocument> issued = city.order(order).notices().stream()
                .map(one -> documents.get(one.documentId().orElseThrow())).toList();
        assertThat(issued).hasSize(2).extracting(IssuedDocument::number).doesNotHaveDuplicates();
        assertThat(issued).extracting(one -> one.sealedFileId().orElseThrow()).doesNotHaveDuplicates();
        assertThat(text(order, city.people.contractor1())).contains(city.people.contractor1().organisationName())
                .doesNotContain(city.people.subcontractor1().organisationName());
        assertThat(text(order, city.people.subcontractor1())).contains(city.people.subcontractor1().organisationName())
                .doesNotContain(city.people.contractor1().organisationName());
    }

    @Test
    @Clause("民诉法 85")
    void shouldLetAPartyKnowOfItsOwnNoticeAloneOnceItWasServed() {
        // given
        long order = ofTwo();
        city.issued(order);
        Actor party = city.people.contractor1();
        Actor other = city.people.subcontractor1();
        assertThat(known(order, party)).isEmpty();

        // when
        city.serve(order, party, OrderFixture.SERVED);

        // then
        assertThat(known(order, party)).extracting(Paper::addressee).containsExactly(party.organisationId());
        assertThat(known(order, other)).isEmpty();
        assertThat(known(order, city.people.leader())).hasSize(2);
        assertThat(mayRead(order, party, party)).isTrue();
        assertThat(mayRead(order, other, party)).isFalse();
        assertThat(mayRead(order, other, other)).isFalse();
        city.tx(() -> city.acts.acknowledge(order, party));
        refused(ProblemType.NOT_FOUND, () -> city.tx(() -> city.acts.acknowledge(order, other)));
        assertThat(city.order(order).notice(party.organisationId()).acknowledgedAt()).isPresent();
        assertThat(city.order(order).notice(other.organisationId()).acknowledgedAt()).isEmpty();
    }

    @Test
    @Clause("JY-1.c")
    void shouldRefuseOneScanForTwoPapersAndOneThatIsMissing() {
        // given
        long order = ofTwo();
        city.drafted(order);
        city.tx(() -> city.acts.approve(order, city.people.leader()));
        city.tx(() -> city.acts.issue(order, city.people.inspector1()));
        long scan = city.file(city.people.inspector1());

        // when, then
        refused(ProblemType.INVALID, () -> city.tx(() -> city.acts.seal(order, () -> scan, city.people.inspector1())));
        assertThat(city.order(order).state()).isEqualTo(OrderState.NUMBERED);
        assertThat(city.order(order).notices()).allSatisfy(
                one -> assertThat(documents.get(one.documentId().orElseThrow()).isSealed()).isFalse());
    }

    @Test
    @Clause("D-5")
    void shouldNameTheEarlierNoticesOfThePartyOnThatOfAChildOrder() {
        // given an order whose item was found wanting
        long order = city.served("V03");
        city.today(LocalDate.of(2026, 7, 16));
        city.answer(order, city.people.contractor1(), city.item(order, 1));
        city.today(LocalDate.of(2026, 7, 21));
        city.reinspect(order, city.verdict(city.item(order, 1), Verdict.REFUSED));
        city.confirm(order);
        long child = city.tx(() -> city.orders.ofCase(city.order(order).dossierId()).get(1).id());

        // when
        city.issued(child);

        // then
        Paper first = city.order(order).notice(city.people.contractor1().organisationId());
        assertThat(text(child, city.people.contractor1())).contains(first.number().orElseThrow(), "2026年7月13日");
        assertThat(text(order, city.people.contractor1())).doesNotContain("此前已向你单位下达");
    }

    private long ofTwo() {
        city.today(OrderFixture.SERVED);
        return city.open(city.finding("V03", city.people.contractor1()), city.finding("V15", city.people.subcontractor1()));
    }

    private String text(long order, Actor party) {
        return html.fragment(document(order, party));
    }

    private IssuedDocument document(long order, Actor party) {
        return documents.get(city.order(order).notice(party.organisationId()).documentId().orElseThrow());
    }

    private boolean mayRead(long order, Actor whose, Actor reader) {
        long document = document(order, whose).id();
        return documents.visibleOfDossier(city.order(order).dossierId(), reader).stream().anyMatch(one -> one.id() == document);
    }

    private List<Paper> known(long order, Actor reader) {
        return city.tx(() -> {
            Rectification one = city.orders.get(order);
            return reading.of(List.of(one), reader).notices(one, reader);
        });
    }

    private static void refused(ProblemType type, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DubanProblem.class,
                problem -> assertThat(problem.type()).isEqualTo(type));
    }
}
