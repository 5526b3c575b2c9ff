package org.duban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.duban.calendar.CalendarFixture;
import org.duban.calendar.Period;
import org.duban.calendar.WorkingCalendar;
import org.duban.shared.Clause;
import org.junit.jupiter.api.Test;

class DeadlineFoldTest {

    private static final LocalDate SERVED = LocalDate.of(2026, 7, 13);
    private static final Instant THAT_DAY = at("2026-07-13T10:00");

    private final WorkingCalendar calendar = CalendarFixture.of2026();
    private final DeadlineFold opened = DeadlineFold.opened(LedgerAct.opened(THAT_DAY, SERVED, Period.days(7)), true,
            calendar);

    @Test
    @Clause("民法典 201")
    void shouldEndAtMidnightAfterTheLastDay() {
        assertThat(opened.due().dueOn()).isEqualTo(LocalDate.of(2026, 7, 20));
        assertThat(opened.dueDay().end()).contains(at("2026-07-21T00:00"));
    }

    @Test
    void shouldBeMetByWhatCameInTheLastMillisecondEvenAfterItWasMarkedMissed() {
        DeadlineFold missed = after(opened, LedgerAct.plain(EntryKind.MISSED, at("2026-07-21T00:01:01")));

        DeadlineFold met = after(missed,
                LedgerAct.met(at("2026-07-21T00:01:05"), opened.dueDay().end().orElseThrow().minusMillis(1)));

        assertThat(missed.state()).isEqualTo(DeadlineState.MISSED);
        assertThat(met.state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void shouldNotBeMetByWhatCameAtMidnight() {
        DeadlineFold late = after(opened,
                LedgerAct.met(opened.dueDay().end().orElseThrow(), opened.dueDay().end().orElseThrow()));

        assertThat(late.state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(late.metAt()).isEqualTo(opened.dueDay().end().orElseThrow());
    }

    @Test
    void shouldStayMissedWhenTheActComesLate() {
        DeadlineFold late = after(opened, LedgerAct.plain(EntryKind.MISSED, at("2026-07-21T00:02")),
                LedgerAct.met(at("2026-07-21T08:00"), at("2026-07-21T08:00")));

        assertThat(late.state()).isEqualTo(DeadlineState.MISSED);
    }

    @Test
    void shouldRunAgainWhenTheCorrectedLastDayIsNotOver() {
        DeadlineFold corrected = after(opened, LedgerAct.plain(EntryKind.MISSED, at("2026-07-21T00:02")),
                LedgerAct.day(EntryKind.START_CORRECTED, at("2026-07-21T09:00"), LocalDate.of(2026, 7, 15)));

        assertThat(corrected.state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(corrected.due().dueOn()).isEqualTo(LocalDate.of(2026, 7, 22));
    }

    @Test
    void shouldStayMissedWhenTheCorrectedLastDayIsOverToo() {
        DeadlineFold corrected = after(opened, LedgerAct.plain(EntryKind.MISSED, at("2026-07-25T00:02")),
                LedgerAct.day(EntryKind.START_CORRECTED, at("2026-07-25T09:00"), LocalDate.of(2026, 7, 15)));

        assertThat(corrected.state()).isEqualTo(DeadlineState.MISSED);
    }

    @Test
    void shouldBeMetByALateActOnceTheCorrectedLastDayLiesBehindIt() {
        DeadlineFold corrected = after(opened, LedgerAct.plain(EntryKind.MISSED, at("2026-07-21T00:02")),
                LedgerAct.met(at("2026-07-22T08:00"), at("2026-07-22T08:00")),
                LedgerAct.day(EntryKind.START_CORRECTED, at("2026-07-25T09:00"), LocalDate.of(2026, 7, 15)));

        assertThat(corrected.state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void shouldBeMetByTheAnswerThatCameWhileTheExtensionWasPending() {
        DeadlineFold extended = after(opened, LedgerAct.plain(EntryKind.HELD, at("2026-07-20T12:00")),
                LedgerAct.met(at("2026-07-22T08:00"), at("2026-07-22T08:00")),
                LedgerAct.extended(at("2026-07-23T08:00"), Period.days(7)));

        assertThat(extended.state()).isEqualTo(DeadlineState.MET);
        assertThat(extended.held()).isFalse();
    }

    @Test
    void shouldBeMetByWhatComesDuringThePause() {
        DeadlineFold met = after(opened, LedgerAct.day(EntryKind.PAUSED, at("2026-07-20T09:00"), LocalDate.of(2026, 7, 20)),
                LedgerAct.met(at("2026-08-03T08:00"), at("2026-08-03T08:00")));

        assertThat(met.state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void shouldReplayPausesAndExtensionsOnTheCorrectedStart() {
        // given a pause of three days and an extension of seven
        DeadlineFold before = after(opened, LedgerAct.day(EntryKind.PAUSED, at("2026-07-15T09:00"), LocalDate.of(2026, 7, 15)),
                LedgerAct.day(EntryKind.RESUMED, at("2026-07-17T09:00"), LocalDate.of(2026, 7, 17)),
                LedgerAct.extended(at("2026-07-18T09:00"), Period.days(7)));
        assertThat(before.due().dueOn()).isEqualTo(LocalDate.of(2026, 7, 30));

        // when
        DeadlineFold corrected = after(before,
                LedgerAct.day(EntryKind.START_CORRECTED, at("2026-07-19T09:00"), LocalDate.of(2026, 7, 14)));

        // then
        assertThat(corrected.due().dueOn()).isEqualTo(LocalDate.of(2026, 7, 31));
        assertThat(corrected.terms().pauses()).isEqualTo(before.terms().pauses());
    }

    private DeadlineFold after(DeadlineFold fold, LedgerAct... acts) {
        DeadlineFold result = fold;
        for (LedgerAct act : acts) {
            result = result.after(act, calendar);
        }
        return result;
    }

    private static Instant at(String local) {
        String withSeconds = local.length() == 16 ? local + ":00" : local;
        return OffsetDateTime.parse(withSeconds + "+08:00").toInstant();
    }
}
