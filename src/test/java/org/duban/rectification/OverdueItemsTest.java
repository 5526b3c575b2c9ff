package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.duban.casefile.CaseFilter;
import org.duban.casefile.CaseLine;
import org.duban.casefile.CaseListSort;
import org.duban.casefile.CaseSearch;
import org.duban.casefile.Cursor;
import org.duban.measure.PaperForms;
import org.duban.security.Actor;
import org.duban.shared.Clause;
import org.duban.testsupport.DomainProfile;
import org.duban.testsupport.Manners;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** An order on two parties of whom one lets its day pass. */
@QuarkusTest
@TestProfile(DomainProfile.class)
class OverdueItemsTest {

    private static final LocalDate LAPSED = OrderFixture.SERVED.plusDays(8);

    private final OrderFixture city;
    private final CaseSearch search;
    private Actor punctual;
    private Actor late;
    private long order;
    private long caseId;

    OverdueItemsTest(OrderFixture city, CaseSearch search) {
        this.city = city;
        this.search = search;
    }

    @BeforeEach
    void letADayPass() {
        city.today(OrderFixture.SERVED);
        punctual = city.people.contractor1();
        late = city.people.subcontractor1();
        order = city.open(city.finding("V03", punctual), city.finding("V15", late));
        caseId = city.order(order).dossierId();
        city.issued(order);
        city.serve(order, punctual, OrderFixture.SERVED);
        city.serve(order, late, OrderFixture.SERVED);
        city.answer(order, punctual, city.item(order, 1));
        assertThat(overdueTo(city.people.leader())).isEmpty();
        city.today(LAPSED);
        city.lapse(order);
    }

    @AfterEach
    void giveTimeBack() {
        city.giveTimeBack();
    }

    @Test
    @Clause({ "JY-3.2c", "JY-4.4" })
    void shouldTellALapseToTheAuthorityAndToWhoseItIsAndToNobodyElse() {
        assertThat(overdueTo(city.people.leader())).contains(LAPSED);
        assertThat(overdueTo(late)).contains(LAPSED);

        assertThat(overdueTo(punctual)).isEmpty();
        assertThat(lines(punctual, false)).extracting(CaseLine::id).contains(caseId);
        assertThat(overdueTo(city.people.contractor2())).isEmpty();
        assertThat(city.overdueSince(order, punctual)).isEmpty();
        assertThat(city.overdueSince(order, late)).contains(LAPSED);
    }

    @Test
    void shouldSayNothingOfACaseWhoseLapseIsSettled() {
        city.answer(order, late, city.item(order, 2));
        assertThat(overdueTo(city.people.leader())).as("answered late, not looked at yet").contains(LAPSED);

        city.reinspect(order, city.verdict(city.item(order, 1), Verdict.ACCEPTED),
                city.verdict(city.item(order, 2), Verdict.ACCEPTED));
        city.confirm(order);

        assertThat(overdueTo(city.people.leader())).isEmpty();
        assertThat(overdueTo(late)).isEmpty();
    }

    @Test
    void shouldSayNothingOfADayOfServiceThatWasCorrected() {
        long proof = city.file(city.people.inspector1());
        city.tx(() -> city.acts.correct(order, new PaperForms.Correction(late.organisationId(),
                Manners.direct(LAPSED, proof), "签收日期登记有误"), city.order(order).version(), city.people.inspector1()));

        assertThat(overdueTo(city.people.leader())).isEmpty();
        assertThat(overdueTo(late)).isEmpty();
    }

    /** What list and filter say of the case, which has to be the same. */
    private Optional<LocalDate> overdueTo(Actor reader) {
        Optional<LocalDate> marked = lines(reader, false).stream().filter(one -> one.id() == caseId).findFirst()
                .flatMap(CaseLine::overdueSince);
        assertThat(lines(reader, true).stream().filter(one -> one.id() == caseId).findFirst()
                .flatMap(CaseLine::overdueSince)).isEqualTo(marked);
        assertThat(lines(reader, true)).allMatch(one -> one.overdueSince().isPresent());
        return marked;
    }

    private List<CaseLine> lines(Actor reader, boolean overdue) {
        return search.find(new CaseFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), overdue, Optional.empty(), Optional.empty(), Optional.empty(), CaseListSort.OPENED,
                Optional.of(new Cursor("", caseId + 1))), reader, 20).lines();
    }
}
