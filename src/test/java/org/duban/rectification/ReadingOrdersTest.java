package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javax.sql.DataSource;

import org.duban.security.Actor;
import org.duban.shared.Sql;
import org.duban.testsupport.DomainProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(DomainProfile.class)
class ReadingOrdersTest {

    private final OrderFixture city;
    private final ReadingOrders reading;
    private final Sql sql;

    ReadingOrdersTest(OrderFixture city, ReadingOrders reading, DataSource database) {
        this.city = city;
        this.reading = reading;
        this.sql = new Sql(database);
    }

    @AfterEach
    void giveTimeBack() {
        city.giveTimeBack();
    }

    @Test
    void shouldAskTheDatabaseForManyItemsAsOftenAsForOne() {
        long one = answered("V03");
        long many = answered("V03", "V04", "V06");

        assertThat(statements(many)).isEqualTo(statements(one)).isEqualTo(9);
    }

    @Test
    void shouldShowWhatIsKnownOfEachItem() {
        long order = answered("V03", "V04");

        OrderRecords records = records(order);

        assertThat(city.items(order)).allSatisfy(item -> {
            assertThat(records.clock(item)).contains(city.ledger.get(item.deadlineId().orElseThrow()));
            assertThat(records.answer(item).orElseThrow().measure()).isEqualTo("已更换考勤设备并联网");
            assertThat(records.evidence(records.answer(item).orElseThrow())).hasSize(1);
            assertThat(records.extension(item)).isEmpty();
            assertThat(records.found(item)).isEmpty();
        });
    }

    @Test
    void shouldShowEachReaderHisPart() {
        long order = answered("V03");
        OrderRecords records = records(order);

        assertThat(List.of(city.people.leader(), city.people.contractor1(), city.people.supervisor1()))
                .allSatisfy(reader -> assertThat(shown(order, records, reader)).hasSize(1));
        assertThat(shown(order, records, city.people.contractor2())).isEmpty();
        Rectification read = city.order(order);
        assertThat(records.opinions(read, city.people.supervisor1())).hasSize(1);
        assertThat(records.opinions(read, city.people.contractor1())).isEmpty();
        assertThat(records.services(read, city.people.contractor1())).hasSize(1);
        assertThat(records.services(read, city.people.supervisor1())).isEmpty();
    }

    @Test
    void shouldShowAPartyNothingOfAnOrderThatWasNotServedOnIt() {
        city.today(OrderFixture.SERVED);
        long order = city.opened("V03");
        city.issued(order);

        assertThat(shown(order, records(order), city.people.contractor1())).isEmpty();
        assertThat(shown(order, records(order), city.people.leader())).hasSize(1);
    }

    private List<RectificationItem> shown(long order, OrderRecords records, Actor reader) {
        return records.items(city.order(order), reader);
    }

    private long answered(String... codes) {
        long order = city.served(codes);
        city.answer(order, city.people.contractor1(), city.items(order).stream().mapToLong(RectificationItem::id).toArray());
        return order;
    }

    private OrderRecords records(long order) {
        return city.tx(() -> reading.of(List.of(city.orders.get(order)), city.people.leader()));
    }

    private long statements(long order) {
        return city.tx(() -> {
            Rectification read = city.orders.get(order);
            long before = selects();
            reading.of(List.of(read), city.people.leader());
            return selects() - before;
        });
    }

    /** On the connection of the transaction. */
    private long selects() {
        return sql.one(row -> row.getLong(2), "SHOW SESSION STATUS LIKE 'Com_select'").orElseThrow();
    }
}
