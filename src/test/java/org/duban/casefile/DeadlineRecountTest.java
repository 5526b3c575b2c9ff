package org.duban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duban.casefile.DeadlineFixture.entry;
import static org.duban.casefile.DeadlineFixture.item;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.duban.calendar.CalendarFixture;
import org.duban.calendar.CalendarImport;
import org.duban.calendar.Calendars;
import org.duban.calendar.MovedDate;
import org.duban.calendar.Period;
import org.duban.calendar.TestClock;
import org.duban.calendar.YearNotice;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.problem.Text;
import org.duban.security.Actor;
import org.duban.security.OrganisationKind;
import org.duban.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** Each test imports inside a transaction that it takes back, so that the other tests keep their calendar. */
@QuarkusTest
class DeadlineRecountTest {

    private static final Actor ADMIN = new Actor("00000000-0000-4000-8000-000000000008", "周立",
            Set.of(Role.REGULATOR, Role.ADMIN), 1, "济源市建筑施工安全监督站", OrganisationKind.AUTHORITY, "419001", Optional.empty());

    /** The arrangement of 2026 with July 20th off. */
    private static final YearNotice CHANGED = CalendarFixture.withDayOff(CalendarFixture.notice2026(),
            LocalDate.of(2026, 7, 20));

    private final CalendarImport calendar;
    private final Calendars calendars;
    private final DeadlineLedger ledger;
    private final DeadlineRows rows;
    private final TestClock time;

    DeadlineRecountTest(CalendarImport calendar, Calendars calendars, DeadlineLedger ledger, DeadlineRows rows,
            TestClock time) {
        this.calendar = calendar;
        this.calendars = calendars;
        this.ledger = ledger;
        this.rows = rows;
        this.time = time;
    }

    @BeforeEach
    void begin() {
        time.set("2026-07-13T10:00:00+08:00");
        QuarkusTransaction.begin();
    }

    @AfterEach
    void takeBack() {
        QuarkusTransaction.rollback();
        time.reset();
    }

    @Test
    void shouldListTheOpenDatesThatWouldMoveAndMoveNone() {
        long moves = opened("2026-07-13");
        long stays = opened("2026-07-14");

        CalendarImport.Preview preview = calendar.preview(CHANGED);

        assertThat(preview.moved()).contains(moved(moves, "2026-07-20", "2026-07-21"))
                .noneMatch(one -> one.deadlineId() == stays);
        assertThat(ledger.get(moves).due().required()).isEqualTo(LocalDate.of(2026, 7, 20));
    }

    @Test
    void shouldCountOpenDatesAgainWithAnEntryThatSaysWhy() {
        long moves = opened("2026-07-13");
        long stays = opened("2026-07-14");
        int version = calendar.preview(CHANGED).version();

        CalendarImport.Preview done = calendar.confirm(CHANGED, version, ADMIN);

        assertThat(done.moved()).contains(moved(moves, "2026-07-20", "2026-07-21"));
        Deadline row = ledger.get(moves);
        assertThat(row.due().required()).isEqualTo(LocalDate.of(2026, 7, 21));
        assertThat(rows.entries(moves).getLast()).satisfies(last -> {
            assertThat(last.kind()).isEqualTo(EntryKind.RECOUNTED);
            assertThat(last.entry().personId()).contains(ADMIN.personId());
            assertThat(last.entry().reason()).contains("国办发明电〔2025〕7号").contains("第 " + version + " 版");
        });
        assertThat(rows.entries(stays)).hasSize(1);
        DeadlineFold fold = DeadlineFold.of(rows.entries(moves), true, calendars::asOf);
        assertThat(fold.due().dueOn()).isEqualTo(row.due().required());
        assertThat(fold.due().revision()).isEqualTo(row.calendarRevision());
        assertThat(ledger.explain(moves).years().getFirst().version()).isEqualTo(version);
    }

    @Test
    void shouldLeaveWhatHasEndedAsItEnded() {
        long met = opened("2026-07-13");
        ledger.met(met, ledger.get(met).due().end().orElseThrow().minusSeconds(1), entry("报告"));

        calendar.confirm(CHANGED, calendar.preview(CHANGED).version(), ADMIN);

        assertThat(ledger.get(met).due().required()).isEqualTo(LocalDate.of(2026, 7, 20));
        assertThat(rows.entries(met)).hasSize(2);
    }

    @Test
    void shouldKeepTheRemainingUnitsOfAPauseUnderTheNewArrangement() {
        long paused = opened("2026-07-13");
        ledger.pause(paused, LocalDate.of(2026, 7, 13), entry("中止"));

        calendar.confirm(CHANGED, calendar.preview(CHANGED).version(), ADMIN);
        ledger.resume(paused, LocalDate.of(2026, 7, 13), entry("恢复"));

        assertThat(ledger.get(paused).due().required()).isEqualTo(LocalDate.of(2026, 7, 21));
    }

    @Test
    void shouldRefuseAVersionThatSomebodyImportedMeanwhile() {
        int version = calendar.preview(CHANGED).version();
        calendar.confirm(CHANGED, version, ADMIN);

        assertThatThrownBy(() -> calendar.confirm(CHANGED, version, ADMIN)).isInstanceOfSatisfying(DubanProblem.class,
                problem -> assertThat(problem.type()).isEqualTo(ProblemType.STALE_VERSION));
    }

    @Test
    void shouldCountIntoTheNextYearOnceItIsImported() {
        calendar.confirm(CalendarFixture.notice2027(), calendar.preview(CalendarFixture.notice2027()).version(), ADMIN);

        long id = opened("2026-12-30");

        assertThat(ledger.get(id).due().required()).isEqualTo(LocalDate.of(2027, 1, 6));
    }

    @Test
    void shouldWaitForWhoCountsWithTheOldCalendarAndCountHisDateToo() throws Exception {
        // given somebody who has the old calendar in his hands and is about to write a date
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch mayWrite = new CountDownLatch(1);
        try (ExecutorService elsewhere = Executors.newSingleThreadExecutor();
                ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor()) {
            Future<Long> writer = elsewhere.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                calendars.current();
                read.countDown();
                assertThat(mayWrite.await(20, TimeUnit.SECONDS)).isTrue();
                return opened("2026-07-13");
            }));
            assertThat(read.await(20, TimeUnit.SECONDS)).isTrue();
            int version = calendar.preview(CHANGED).version();

            // when the import is asked for before he has written
            Future<?> release = later.schedule(mayWrite::countDown, 700, TimeUnit.MILLISECONDS);
            CalendarImport.Preview done = calendar.confirm(CHANGED, version, ADMIN);

            // then
            release.get();
            assertThat(done.moved()).contains(moved(writer.get(), "2026-07-20", "2026-07-21"));
        }
    }

    private long opened(String start) {
        return ledger.open(item(start, Period.days(7)), entry("送达"));
    }

    private MovedDate moved(long id, String from, String to) {
        Deadline deadline = ledger.get(id);
        return new MovedDate(id, deadline.episode().dossierNo(), deadline.kind(), new Text("整改期限", "Time to rectify"),
                LocalDate.parse(from),
                LocalDate.parse(to));
    }
}
