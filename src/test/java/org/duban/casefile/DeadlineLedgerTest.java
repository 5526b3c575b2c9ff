package org.duban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duban.casefile.DeadlineFixture.entry;
import static org.duban.casefile.DeadlineFixture.item;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;

import javax.sql.DataSource;

import org.duban.calendar.Calendars;
import org.duban.calendar.DueDay;
import org.duban.calendar.LegalTime;
import org.duban.calendar.Period;
import org.duban.calendar.SkippedDay;
import org.duban.calendar.TestClock;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DeadlineLedgerTest {

    private final DeadlineLedger ledger;
    private final DeadlineRows rows;
    private final Calendars calendars;
    private final TestClock time;
    private final Clock clock;
    private final DataSource database;

    DeadlineLedgerTest(DeadlineLedger ledger, DeadlineRows rows, Calendars calendars, TestClock time, Clock clock,
            DataSource database) {
        this.ledger = ledger;
        this.rows = rows;
        this.calendars = calendars;
        this.time = time;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void serveOnMonday() {
        time.set("2026-07-13T10:00:00+08:00");
    }

    @AfterEach
    void giveTimeBack() {
        time.reset();
    }

    @Test
    void shouldOpenADeadlineAndKeepWhatItWasOpenedWith() {
        // when
        NewDeadline wanted = item("2026-07-13", Period.days(7));
        long id = in(() -> ledger.open(wanted, entry("直接送达").proven(77)));

        // then
        Deadline deadline = ledger.get(id);
        assertThat(deadline.due().required()).isEqualTo(LocalDate.of(2026, 7, 20));
        assertThat(deadline.due().end().orElseThrow()).isEqualTo("2026-07-20T16:00:00Z");
        assertThat(deadline.state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(deadline.episode()).isEqualTo(wanted.episode());
        assertThat(deadline.basis()).isEqualTo(DeadlineFixture.BASIS);
        assertThat(ledger.ofCase(wanted.episode().dossierId())).containsExactly(deadline);
        assertThat(ledger.ofSubject("rectification.item", wanted.subjectId())).contains(deadline);
        assertThat(rows.entries(id)).singleElement()
                .satisfies(first -> assertThat(first.entry().documentId()).contains(77L));
    }

    @Test
    void shouldKeepAPeriodIntoAYearWithoutCalendarAndNameTheYear() {
        long id = in(() -> ledger.open(item("2026-12-01", Period.workingDays(60)), entry("送达")));

        assertThat(ledger.get(id).due()).isEqualTo(DueDay.unknown(2027));
        assertThat(ledger.get(id).state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(ledger.explain(id).stages().getFirst().dueOn()).isEmpty();
    }

    @Test
    void shouldKeepTheDaysThatRemainOverAPause() {
        long id = opened(Period.days(7));
        time.set("2026-07-15T09:00:00+08:00");
        in(() -> ledger.pause(id, LocalDate.of(2026, 7, 15), entry("中止")));
        assertThat(ledger.get(id).state()).isEqualTo(DeadlineState.PAUSED);

        time.set("2026-08-01T09:00:00+08:00");
        in(() -> ledger.resume(id, LocalDate.of(2026, 8, 1), entry("恢复")));

        assertThat(ledger.get(id).due().required()).isEqualTo(LocalDate.of(2026, 8, 7));
        refuses(ProblemType.WRONG_STATE, () -> ledger.resume(id, LocalDate.of(2026, 8, 1), entry("又恢复")));
    }

    @Test
    void shouldRefuseAPauseThatHasNotComeAndASecondOne() {
        long id = opened(Period.days(7));
        refuses(ProblemType.INVALID, () -> ledger.pause(id, LocalDate.of(2026, 7, 14), entry("明天")));
        in(() -> ledger.pause(id, LocalDate.of(2026, 7, 13), entry("中止")));
        refuses(ProblemType.WRONG_STATE, () -> ledger.pause(id, LocalDate.of(2026, 7, 13), entry("又中止")));
        assertThat(rows.entries(id)).hasSize(2);
    }

    @Test
    void shouldReviveNothingByAPauseAfterTheLastDayButCountItOutOnceTheStartIsCorrected() {
        long id = opened(Period.days(7));
        time.set("2026-07-22T09:00:00+08:00");
        in(() -> ledger.pause(id, LocalDate.of(2026, 7, 22), entry("中止")));
        assertThat(ledger.get(id).state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(ledger.get(id).due().required()).isEqualTo(LocalDate.of(2026, 7, 20));
        time.set("2026-07-28T09:00:00+08:00");
        in(() -> ledger.resume(id, LocalDate.of(2026, 7, 28), entry("恢复")));
        assertThat(ledger.get(id).due().required()).isEqualTo(LocalDate.of(2026, 7, 20));
        assertThat(ledger.explain(id).pauses()).isEmpty();

        in(() -> ledger.correctStart(id, LocalDate.of(2026, 7, 15), entry("更正")));

        assertThat(ledger.get(id).due().required()).isEqualTo(LocalDate.of(2026, 7, 29));
        assertThat(ledger.explain(id).pauses()).hasSize(1);
    }

    @Test
    void shouldExtendFromThePresentLastDay() {
        long id = opened(Period.days(7));

        in(() -> ledger.extend(id, Period.days(7), entry("批准延期")));

        assertThat(ledger.get(id).due().required()).isEqualTo(LocalDate.of(2026, 7, 27));
    }

    @Test
    void shouldRefuseToExtendOneSecondAfterTheEnd() {
        long id = opened(Period.days(7));
        time.set("2026-07-21T00:00:01+08:00");

        refuses(ProblemType.WRONG_STATE, () -> ledger.extend(id, Period.days(7), entry("迟来的延期")));

        assertThat(ledger.get(id).due().required()).isEqualTo(LocalDate.of(2026, 7, 20));
    }

    @Test
    void shouldExtendAfterTheEndWhileItIsHeld() {
        long id = opened(Period.days(7));
        in(() -> ledger.hold(id, entry("申请延期")));
        refuses(ProblemType.WRONG_STATE, () -> ledger.hold(id, entry("再申请")));
        time.set("2026-07-22T09:00:00+08:00");

        in(() -> ledger.extend(id, Period.days(7), entry("批准")));

        assertThat(ledger.get(id).due().required()).isEqualTo(LocalDate.of(2026, 7, 27));
        assertThat(ledger.get(id).held()).isFalse();
        refuses(ProblemType.WRONG_STATE, () -> ledger.release(id, entry("无可解除")));
    }

    @Test
    void shouldSayWhetherTheActCameInTime() {
        long inTime = opened(Period.days(7));
        long late = opened(Period.days(7));
        Instant end = ledger.get(inTime).due().end().orElseThrow();

        Punctuality first = in(() -> ledger.met(inTime, end.minusMillis(1), entry("报告")));
        Punctuality second = in(() -> ledger.met(late, end, entry("报告")));

        assertThat(first).isEqualTo(Punctuality.IN_TIME);
        assertThat(second).isEqualTo(Punctuality.LATE);
        assertThat(ledger.get(inTime).state()).isEqualTo(DeadlineState.MET);
        assertThat(ledger.get(late).punctuality()).contains(Punctuality.LATE);
        assertThat(in(() -> ledger.met(inTime, end.plusSeconds(9), entry("又一份")))).isEqualTo(Punctuality.IN_TIME);
        assertThat(rows.entries(inTime)).hasSize(2);
    }

    @Test
    void shouldRefuseEverythingOnceCancelled() {
        long id = opened(Period.days(7));
        in(() -> ledger.cancel(id, entry("不适用")));

        refuses(ProblemType.WRONG_STATE, () -> ledger.cancel(id, entry("再次")));
        refuses(ProblemType.WRONG_STATE, () -> ledger.extend(id, Period.days(1), entry("延长")));
        refuses(ProblemType.WRONG_STATE, () -> ledger.met(id, clock.instant(), entry("履行")));
        refuses(ProblemType.WRONG_STATE, () -> ledger.correctStart(id, LocalDate.of(2026, 7, 12), entry("更正")));
        assertThat(ledger.get(id).state()).isEqualTo(DeadlineState.CANCELLED);
    }

    @Test
    void shouldRefuseACorrectionThatCorrectsNothingOrLiesAhead() {
        long id = opened(Period.days(7));

        refuses(ProblemType.INVALID, () -> ledger.correctStart(id, LocalDate.of(2026, 7, 13), entry("同日")));
        refuses(ProblemType.INVALID, () -> ledger.correctStart(id, LocalDate.of(2026, 7, 14), entry("明天")));
        in(() -> ledger.correctStart(id, LocalDate.of(2026, 7, 10), entry("回执日期有误")));
        assertThat(ledger.get(id).due().required()).isEqualTo(LocalDate.of(2026, 7, 17));
    }

    @Test
    void shouldExplainEveryDayItLeftOut() {
        // given
        time.set("2026-09-24T10:00:00+08:00");
        NewDeadline wanted = item("2026-09-23", Period.workingDays(5));
        long id = in(() -> ledger.open(wanted, entry("邮寄签收").proven(12)));

        // when
        Explanation why = ledger.explain(id);

        // then
        assertThat(why.deadline().due().required()).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(why.startEvent().entry().documentId()).contains(12L);
        assertThat(why.stages()).singleElement().satisfies(stage -> assertThat(stage.skipped()).hasSize(10)
                .allSatisfy(day -> assertThat(day.cause()).isEqualTo(SkippedDay.Cause.REST)));
        assertThat(why.years()).extracting(year -> year.year()).containsExactly(2026);
        assertThat(why.years().getFirst().paper()).isEqualTo("国办发明电〔2025〕7号");
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 5, 8, 13, 21, 34 })
    void shouldAlwaysHoldInTheRowWhatTheEntriesAddUpTo(long seed) {
        // given
        Random random = new Random(seed);
        long id = opened(Period.days(7));
        int refused = 0;

        // when thirty random things are tried
        for (int i = 0; i < 30; i++) {
            time.set(clock.instant().plusSeconds(3600L * random.nextInt(30)));
            try {
                in(() -> something(id, random));
            } catch (DubanProblem problem) {
                refused++;
            }
        }

        // then
        Deadline row = ledger.get(id);
        DeadlineFold fold = DeadlineFold.of(rows.entries(id), row.rollOver(), calendars::asOf);
        assertThat(refused).isLessThan(30);
        assertThat(row.version()).isEqualTo(rows.entries(id).size()).isEqualTo(fold.version());
        assertThat(row.due()).isEqualTo(fold.dueDay());

        assertThat(row.startDay()).isEqualTo(fold.terms().start());
        assertThat(row.state()).isEqualTo(fold.state());
        assertThat(row.held()).isEqualTo(fold.held());
        assertThat(row.pausedFrom().orElse(null)).isEqualTo(fold.pausedFrom());
        assertThat(row.metAt().orElse(null)).isEqualTo(fold.metAt());
        assertThat(row.calendarRevision()).isEqualTo(fold.due().revision());
    }

    @Test
    void shouldRefuseTheServiceItselfToChangeOrDeleteAnEntry() throws SQLException {
        long id = opened(Period.days(7));
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            assertThatThrownBy(
                    () -> statement.executeUpdate("UPDATE deadline_entries SET reason = 'x' WHERE deadline_id = " + id))
                    .isInstanceOf(SQLException.class).hasMessageContaining("denied");
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM deadline_entries WHERE deadline_id = " + id))
                    .isInstanceOf(SQLException.class).hasMessageContaining("denied");
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM deadlines WHERE id = " + id))
                    .isInstanceOf(SQLException.class).hasMessageContaining("denied");
        }
    }

    private void something(long id, Random random) {
        LocalDate today = LegalTime.dayOf(clock.instant());
        switch (random.nextInt(9)) {
            case 0, 1 -> ledger.pause(id, today.minusDays(random.nextInt(2)), entry("中止"));
            case 2, 3 -> ledger.resume(id, today, entry("恢复"));
            case 4 -> ledger.extend(id, Period.days(1 + random.nextInt(10)), entry("延长"));
            case 5 -> ledger.correctStart(id, today.minusDays(random.nextInt(9)), entry("更正"));
            case 6 -> ledger.hold(id, entry("待批"));
            case 7 -> ledger.release(id, entry("驳回"));
            default -> ledger.met(id, clock.instant(), entry("履行"));
        }
    }

    private long opened(Period period) {
        return in(() -> ledger.open(item("2026-07-13", period), entry("送达")));
    }

    private static <T> T in(java.util.concurrent.Callable<T> act) {
        return QuarkusTransaction.requiringNew().call(act);
    }

    private static void in(Runnable act) {
        QuarkusTransaction.requiringNew().run(act);
    }

    private static void refuses(ProblemType type, Runnable act) {
        assertThatThrownBy(() -> in(act)).isInstanceOfSatisfying(DubanProblem.class,
                problem -> assertThat(problem.type()).isEqualTo(type));
    }
}
