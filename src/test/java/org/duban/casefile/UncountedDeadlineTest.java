package org.duban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.casefile.DeadlineFixture.entry;
import static org.duban.casefile.DeadlineFixture.item;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.duban.calendar.CalendarFixture;
import org.duban.calendar.CalendarImport;
import org.duban.calendar.CountedDate;
import org.duban.calendar.DueDay;
import org.duban.calendar.Period;
import org.duban.calendar.TestClock;
import org.duban.calendar.YearNotice;
import org.duban.problem.Text;
import org.duban.security.Actor;
import org.duban.security.OrganisationKind;
import org.duban.security.Role;
import org.duban.testsupport.DomainProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A deadline that runs into 2027 while only 2026 is imported; what a test imports it takes back. */
@QuarkusTest
@TestProfile(DomainProfile.class)
class UncountedDeadlineTest {

    private static final Actor ADMIN = new Actor("00000000-0000-4000-8000-000000000008", "周立",
            Set.of(Role.REGULATOR, Role.ADMIN), 1, "济源市建筑施工安全监督站", OrganisationKind.AUTHORITY, "419001", Optional.empty());
    private static final YearNotice NEXT = CalendarFixture.notice2027();

    private final DeadlineLedger ledger;
    private final DeadlineSweep sweep;
    private final UncountedDeadlines uncounted;
    private final CalendarImport calendar;
    private final TestClock time;
    private final Clock clock;

    UncountedDeadlineTest(DeadlineLedger ledger, DeadlineSweep sweep, UncountedDeadlines uncounted,
            CalendarImport calendar, TestClock time, Clock clock) {
        this.ledger = ledger;
        this.sweep = sweep;
        this.uncounted = uncounted;
        this.calendar = calendar;
        this.time = time;
        this.clock = clock;
    }

    @BeforeEach
    void begin() {
        at("2026-12-30T10:00");
        QuarkusTransaction.begin();
    }

    @AfterEach
    void takeBack() {
        QuarkusTransaction.rollback();
        time.reset();
    }

    @Test
    void shouldTakeEveryVerbThoughNobodyKnowsTheDay() {
        long id = opened();

        ledger.pause(id, LocalDate.of(2026, 12, 30), entry("中止"));
        ledger.resume(id, LocalDate.of(2026, 12, 30), entry("恢复"));
        ledger.hold(id, entry("申请延期"));
        ledger.extend(id, Period.days(3), entry("准予延期"));
        ledger.hold(id, entry("申请延期"));
        ledger.release(id, entry("不予延期"));
        ledger.correctStart(id, LocalDate.of(2026, 12, 29), entry("更正送达日期"));
        Punctuality met = ledger.met(id, Instant.parse("2026-12-30T02:00:00Z"), entry("报告"));

        assertThat(met).isEqualTo(Punctuality.UNDECIDED);
        assertThat(ledger.get(id).due()).isEqualTo(DueDay.unknown(2027));
        assertThat(ledger.get(id).punctuality()).contains(Punctuality.UNDECIDED);
        ledger.cancel(id, entry("终止"));
        assertThat(ledger.get(id).state()).isEqualTo(DeadlineState.CANCELLED);
    }

    @Test
    void shouldNeitherLapseNorBeRemindedOfHoweverLongNobodyKnowsTheDay() {
        long runs = opened();
        long held = opened();
        ledger.hold(held, entry("申请延期"));
        at("2027-12-30T10:00");

        for (long one : List.of(runs, held)) {
            long dossier = ledger.get(one).episode().dossierId();
            assertThat(sweep.markMissed(dossier, clock.instant(), clock.instant())).isEmpty();
            assertThat(sweep.markReminded(dossier, clock.instant(), clock.instant())).isZero();
        }

        assertThat(ledger.get(runs).state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(ledger.get(held).reminded()).isFalse();
    }

    @Test
    void shouldKnowTheDayAtOnceWhenACorrectedStartEndsInAYearThatIsThere() {
        long id = opened();

        ledger.correctStart(id, LocalDate.of(2026, 12, 14), entry("更正送达日期"));

        assertThat(ledger.get(id).due()).isEqualTo(DueDay.on(LocalDate.of(2026, 12, 21)));
    }

    @Test
    void shouldBeListedForTheAdministratorUntilTheImportCountsIt() {
        long id = opened();
        assertThat(uncounted.list()).extracting(Deadline::id).contains(id);

        CalendarImport.Preview preview = calendar.preview(NEXT);

        assertThat(preview.counted()).contains(counted(id));
        assertThat(preview.moved()).noneMatch(one -> one.deadlineId() == id);
        assertThat(ledger.get(id).due()).isEqualTo(DueDay.unknown(2027));
        assertThat(calendar.confirm(NEXT, preview.version(), ADMIN).counted()).contains(counted(id));
        assertThat(ledger.get(id).due()).isEqualTo(DueDay.on(LocalDate.of(2027, 1, 6)));
        assertThat(ledger.explain(id).entries().getLast().kind()).isEqualTo(EntryKind.RECOUNTED);
        assertThat(uncounted.list()).extracting(Deadline::id).doesNotContain(id);
    }

    @Test
    void shouldDecideByTheImportWhetherWhatCameMeanwhileWasInTime() {
        long inTime = opened();
        long late = opened();
        long ended = opened();
        at("2027-01-06T23:00");
        ledger.met(inTime, clock.instant(), entry("报告"));
        ledger.met(ended, clock.instant(), entry("报告"));
        ledger.cancel(ended, entry("复查结论：整改合格"));
        at("2027-01-07T00:00");
        ledger.met(late, clock.instant(), entry("报告"));

        importNext();

        assertThat(ledger.get(inTime).state()).isEqualTo(DeadlineState.MET);
        assertThat(ledger.get(ended).punctuality()).contains(Punctuality.IN_TIME);
        assertThat(ledger.get(late).punctuality()).contains(Punctuality.LATE);
        assertThat(List.of(late, inTime, ended)).filteredOn(this::lapses).containsExactly(late);
    }

    @Test
    void shouldLapseOnceCountedUnlessItWasHeldOrPausedInTime() {
        long plain = opened();
        long heldInTime = opened();
        long heldTooLate = opened();
        long pausedInTime = opened();
        long pausedTooLate = opened();
        at("2027-01-06T10:00");
        ledger.hold(heldInTime, entry("申请延期"));
        ledger.pause(pausedInTime, LocalDate.of(2027, 1, 6), entry("中止"));
        at("2027-01-07T10:00");
        ledger.hold(heldTooLate, entry("申请延期"));
        ledger.pause(pausedTooLate, LocalDate.of(2027, 1, 7), entry("中止"));

        importNext();

        assertThat(List.of(plain, heldInTime, heldTooLate, pausedInTime, pausedTooLate)).filteredOn(this::lapses)
                .containsExactly(plain, heldTooLate, pausedTooLate);
        assertThat(ledger.get(heldInTime).held()).isTrue();
        assertThat(ledger.get(pausedInTime).state()).isEqualTo(DeadlineState.PAUSED);
    }

    private long opened() {
        return ledger.open(item("2026-12-30", Period.days(7)), entry("送达"));
    }

    /** What the next sweep marks. */
    private boolean lapses(long id) {
        Deadline deadline = ledger.get(id);
        return deadline.state() == DeadlineState.RUNNING && !deadline.held() && deadline.due().isOver(clock.instant());
    }

    private void importNext() {
        calendar.confirm(NEXT, calendar.preview(NEXT).version(), ADMIN);
    }

    private CountedDate counted(long id) {
        return new CountedDate(id, ledger.get(id).episode().dossierNo(), "rectification.item",
                new Text("整改期限", "Time to rectify"), 2027,
                LocalDate.of(2027, 1, 6));
    }

    private void at(String local) {
        time.set(local + ":00+08:00");
    }
}
