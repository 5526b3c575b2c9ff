package org.duban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.casefile.DeadlineFixture.entry;
import static org.duban.casefile.DeadlineFixture.item;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import org.duban.calendar.Period;
import org.duban.calendar.TestClock;
import org.duban.engine.CountedMessage;
import org.duban.engine.Episode;
import org.duban.engine.ProcessEngine;
import org.duban.shared.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DeadlineSweeperTest {

    private final DeadlineLedger ledger;
    private final DeadlineRows rows;
    private final DeadlineSweep sweep;
    private final TestClock time;
    private final Clock clock;
    private final DataSource database;
    private final Told told = new Told();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    DeadlineSweeperTest(DeadlineLedger ledger, DeadlineRows rows, DeadlineSweep sweep, TestClock time, Clock clock,
            DataSource database) {
        this.ledger = ledger;
        this.rows = rows;
        this.sweep = sweep;
        this.time = time;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void sweepWhatOthersLeft() {
        expireLease();
        time.set("2026-12-31T10:00:00+08:00");
        sweeper().sweep();
        told.messages.clear();
        time.set("2026-07-13T10:00:00+08:00");
    }

    @AfterEach
    void giveTimeBack() {
        expireLease();
        time.reset();
    }

    @Test
    void shouldLeaveTheLastMinuteAlone() {
        long id = opened();

        time.set("2026-07-21T00:00:30+08:00");

        assertThat(sweeper().sweep()).isZero();
        assertThat(ledger.get(id).state()).isEqualTo(DeadlineState.RUNNING);
    }

    @Test
    void shouldMarkWhatEndedAndTellItsProcessOnce() {
        long id = opened();
        time.set("2026-07-21T00:01:30+08:00");

        assertThat(sweeper().sweep()).isEqualTo(1);
        assertThat(sweeper().sweep()).isZero();

        Deadline missed = ledger.get(id);
        DeadlineEntry entry = rows.entries(id).getLast();
        assertThat(missed.state()).isEqualTo(DeadlineState.MISSED);
        assertThat(missed.version()).isEqualTo(2);
        assertThat(entry.kind()).isEqualTo(EntryKind.MISSED);
        assertThat(told.messages).containsExactly(new CountedMessage(missed.episode(), "deadline.lapsed",
                "lapse-" + entry.id(),
                Map.of("deadlineId", id, "ledgerEntry", entry.id(), "countKey", "lapse-" + entry.id())));
        assertThat(meters.counter("duban.deadlines.missed").count()).isEqualTo(1);
    }

    @Test
    void shouldNotMarkWhatWasMetOrCancelledOrIsPaused() {
        long met = opened();
        long cancelled = opened();
        long paused = opened();
        in(() -> ledger.met(met, clock.instant(), entry("报告")));
        in(() -> ledger.cancel(cancelled, entry("不适用")));
        in(() -> ledger.pause(paused, LocalDate.of(2026, 7, 13), entry("中止")));
        time.set("2026-07-22T00:00:00+08:00");

        assertThat(sweeper().sweep()).isZero();

        assertThat(ledger.get(met).state()).isEqualTo(DeadlineState.MET);
        assertThat(ledger.get(paused).state()).isEqualTo(DeadlineState.PAUSED);
    }

    @Test
    void shouldRemindOnceWhileADecisionIsPendingAndLapseWhenItIsRefused() {
        long id = opened();
        in(() -> ledger.hold(id, entry("申请延期")));
        time.set("2026-07-21T08:00:00+08:00");

        sweeper().sweep();
        sweeper().sweep();

        assertThat(rows.entries(id)).extracting(DeadlineEntry::kind).containsExactly(EntryKind.OPENED, EntryKind.HELD,
                EntryKind.REMINDED);
        assertThat(ledger.get(id).reminded()).isTrue();
        assertThat(told.messages).isEmpty();
        in(() -> ledger.release(id, entry("不予延期")));
        assertThat(sweeper().sweep()).isEqualTo(1);
        assertThat(ledger.get(id).state()).isEqualTo(DeadlineState.MISSED);
        assertThat(told.messages).hasSize(1);
    }

    @Test
    void shouldTellAgainWhenItLapsesAfterItsStartWasCorrected() {
        long id = opened();
        time.set("2026-07-21T08:00:00+08:00");
        sweeper().sweep();
        in(() -> ledger.correctStart(id, LocalDate.of(2026, 7, 15), entry("回执日期有误")));
        assertThat(ledger.get(id).state()).isEqualTo(DeadlineState.RUNNING);

        time.set("2026-07-23T08:00:00+08:00");
        sweeper().sweep();

        assertThat(told.messages).extracting(CountedMessage::countKey).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void shouldKeepTheMarkAndTheMessageTogether() {
        long id = opened();
        time.set("2026-07-21T08:00:00+08:00");
        told.fails = true;

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> sweeper().sweep()).hasMessageContaining("away");

        assertThat(ledger.get(id).state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(rows.entries(id)).hasSize(1);
        told.fails = false;
        assertThat(sweeper().sweep()).isEqualTo(1);
    }

    @Test
    void shouldTellEachOfThousandsOnceWhenReplicasSweepTogether() throws Exception {
        // given
        int many = 3000;
        long caseId = DeadlineFixture.nextCase();
        in(() -> {
            for (int i = 0; i < many; i++) {
                ledger.open(item(caseId, "2026-07-13", Period.days(7)), entry("送达"));
            }
        });
        time.set("2026-07-21T08:00:00+08:00");

        // when
        long begun = System.nanoTime();
        try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
            Callable<Integer> run = () -> sweeper().sweep();
            List<Future<Integer>> runs = replicas.invokeAll(List.of(run, run, run));
            int marked = 0;
            for (Future<Integer> one : runs) {
                marked += one.get();
            }
            assertThat(marked).isEqualTo(many);
        }

        // then
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(told.messages).extracting(CountedMessage::countKey).doesNotHaveDuplicates().hasSize(many);
        assertThat(ledger.ofCase(caseId)).hasSize(many)
                .allSatisfy(one -> assertThat(one.state()).isEqualTo(DeadlineState.MISSED));
        assertThat(taken).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void shouldLeaveTheFieldToTheReplicaThatHoldsTheLease() {
        DeadlineSweeper one = sweeper();
        DeadlineSweeper other = sweeper(Duration.ofSeconds(30));
        opened();
        time.set("2026-07-21T08:00:00+08:00");
        other.sweep();
        opened();

        assertThat(one.sweep()).isZero();

        expireLease();
        assertThat(one.sweep()).isEqualTo(1);
    }

    private void expireLease() {
        new Sql(database).update("UPDATE deadline_sweeps SET leased_until = '2000-01-01'");
    }

    private DeadlineSweeper sweeper() {
        return sweeper(Duration.ZERO);
    }

    private DeadlineSweeper sweeper(Duration lease) {
        return new DeadlineSweeper(sweep, told, clock, new Settings(lease), meters);
    }

    private long opened() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ledger.open(item("2026-07-13", Period.days(7)), entry("送达")));
    }

    private static void in(Runnable act) {
        QuarkusTransaction.requiringNew().run(act);
    }

    private record Settings(Duration sweepLease) implements CasefileConfig {
        @Override
        public String sweepInterval() {
            return "off";
        }

        @Override
        public Duration sweepGrace() {
            return Duration.ofSeconds(60);
        }

        @Override
        public int sweepBatch() {
            return 700;
        }
    }

    /** Writes down what the sweeper asks of the engine. */
    private static final class Told implements ProcessEngine {

        private final List<CountedMessage> messages = new CopyOnWriteArrayList<>();
        private boolean fails;

        @Override
        public void publishUntilCounted(List<CountedMessage> batch) {
            if (fails && !batch.isEmpty()) {
                throw new IllegalStateException("outbox away");
            }
            messages.addAll(batch);
        }

        @Override
        public void publishAbout(Episode episode, String subject, String message, Map<String, Object> variables) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void beginAgain(Episode episode) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void start(Episode episode, Map<String, Object> variables) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void publish(Episode episode, String message, Map<String, Object> variables) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void counted(String countKey) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void pauseTasks(long caseId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void resumeTasks(long caseId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void refreshDueDays(long caseId) {
            throw new UnsupportedOperationException();
        }
    }
}
