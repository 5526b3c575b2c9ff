package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.duban.calendar.DueDay;
import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineState;
import org.duban.casefile.Timeline;
import org.duban.casefile.TimelineFact;
import org.duban.measure.Extension;
import org.duban.measure.Extensions;
import org.duban.measure.MoreTime;
import org.duban.security.Actor;
import org.duban.shared.Clause;
import org.duban.testsupport.DomainProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A request for more time that nobody decides holds a lapse until the authority's day, and no longer. */
@QuarkusTest
@TestProfile(DomainProfile.class)
@Clause("JY-2.2.4b")
class UndecidedRequestTest {

    private final OrderFixture city;
    private final Extensions extensions;
    private final MoreTime time;
    private final Timeline timeline;
    private Actor party;
    private long order;
    private long request;

    UndecidedRequestTest(OrderFixture city, Extensions extensions, MoreTime time, Timeline timeline) {
        this.city = city;
        this.extensions = extensions;
        this.time = time;
        this.timeline = timeline;
    }

    /** Served on Monday the 13th with seven days; asked on the last of them. */
    @BeforeEach
    void askOnTheLastDay() {
        party = city.people.contractor1();
        order = city.served("V03");
        city.today(LocalDate.of(2026, 7, 20));
        request = city.tx(() -> city.acts.ask(order, city.item(order, 1), 5, "设备采购需要时间", party));
    }

    @AfterEach
    void giveTimeBack() {
        city.giveTimeBack();
    }

    @Test
    void shouldHoldTheLapseUntilTheDayByWhichTheAuthorityDecides() {
        assertThat(time.dueOn(request)).contains(DueDay.on(LocalDate.of(2026, 7, 23)));
        city.at("2026-07-23T23:59:59+08:00");

        assertThat(city.lapse(order)).isZero();

        assertThat(city.deadline(order, 1).held()).isTrue();
        assertThat(request().state()).isEqualTo(Extension.State.PENDING);
    }

    @Test
    void shouldGiveWhatWasAskedForWhenThatDayPassesAndNoMore() {
        city.today(LocalDate.of(2026, 7, 24));
        assertThat(city.lapse(order)).isZero();

        // then its period has an end again, and the authority's day stands as missed on the case
        assertThat(city.deadline(order, 1).held()).isFalse();
        assertThat(city.deadline(order, 1).due()).isEqualTo(DueDay.on(LocalDate.of(2026, 7, 27)));
        assertThat(request().state()).isEqualTo(Extension.State.SILENT);
        assertThat(request().grantedDays()).contains(5);
        assertThat(decision().state()).isEqualTo(DeadlineState.MISSED);
        assertThat(timeline.of(city.order(order).dossierId(), city.people.caseOfficer(), 0, 100)).extracting(TimelineFact::kind)
                .contains("rectification.extension-undecided");

        // and the period lapses at that end
        city.today(LocalDate.of(2026, 7, 28));
        assertThat(city.lapse(order)).isEqualTo(1);
        assertThat(city.order(order).isNextStepPending()).isTrue();
    }

    @Test
    void shouldKeepTheLeadersTaskUntilHeSaysWhyHeWasSilentAndChangeNothingByIt() {
        city.today(LocalDate.of(2026, 7, 24));
        city.lapse(order);

        city.tx(() -> city.acts.decideExtension(request, false, 0, "出差未及时审批", city.people.leader()));

        assertThat(request().state()).isEqualTo(Extension.State.GRANTED);
        assertThat(request().decisionReason()).contains("出差未及时审批");
        assertThat(city.deadline(order, 1).due()).isEqualTo(DueDay.on(LocalDate.of(2026, 7, 27)));
    }

    @Test
    void shouldEndTheAuthoritysClockWithItsWordAndWithTheAnswerThatMakesItPointless() {
        city.tx(() -> city.acts.decideExtension(request, false, 0, "理由不充分", city.people.leader()));
        assertThat(decision().state()).isEqualTo(DeadlineState.MET);

        long other = city.served("V03");
        request = city.tx(() -> city.acts.ask(other, city.item(other, 1), 5, "设备采购需要时间", party));
        city.answer(other, party, city.item(other, 1));
        assertThat(request().state()).isEqualTo(Extension.State.MOOT);
        assertThat(decision().state()).isEqualTo(DeadlineState.CANCELLED);
    }

    private Extension request() {
        return city.tx(() -> extensions.get(request));
    }

    private Deadline decision() {
        return city.ledger.ofSubject(MoreTime.KIND, request).orElseThrow();
    }
}
