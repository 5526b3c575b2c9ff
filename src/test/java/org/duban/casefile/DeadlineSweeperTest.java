package org.duban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.casefile.DeadlineFixture.entry;
import static org.duban.casefile.DeadlineFixture.item;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import org.duban.calendar.Period;
import org.duban.calendar.TestClock;
import org.duban.engine.EngineAvailability;
import org.duban.engine.EngineTask;
import org.duban.engine.Episode;
import org.duban.engine.Message;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
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
    private final EngineAvailability availability;
    private final TestClock time;
    private final Clock clock;
    private final DataSource database;
    private final Told told = new Told();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    DeadlineSweeperTest(DeadlineLedger ledger, DeadlineRows rows, DeadlineSweep sweep, EngineAvailability availability,
            TestClock time,
            Clock clock, DataSource database) {
        this.ledger = ledger;
        this.rows = rows;
        this.sweep = sweep;
        this.availability = availability;
        this.time = time;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void sweepWhatOthersLeft() {
        time.set("2026-12-31T10:00:00+08:00");
        sweeper().sweep();
        told.messages.clear();
        time.set("2026-07-13T10:00:00+08:00");
    }

    @AfterEach
    void giveTimeBack() {
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
        assertThat(told.messages).containsExactly(Message.of("lapse-" + entry.id(), "deadline.lapsed",
                Map.of("deadlineId", id, "ledgerEntry", entry.id())));
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

        assertThat(told.messages).extracting(Message::id).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void shouldKeepTheMarkAndTheMessageTogetherAndStopNoOtherDossier() {
        // given
        long stuck = opened();
        long free = opened();
        time.set("2026-07-21T08:00:00+08:00");
        told.failing.add(ledger.get(stuck).episode().dossierId());

        // when, then
        assertThat(sweeper().sweep()).isEqualTo(1);
        assertThat(ledger.get(free).state()).isEqualTo(DeadlineState.MISSED);
        assertThat(ledger.get(stuck).state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(rows.entries(stuck)).hasSize(1);
        assertThat(meters.counter("duban.deadlines.failed").count()).isEqualTo(1);

        told.failing.clear();
        assertThat(sweeper().sweep()).isEqualTo(1);
        assertThat(ledger.get(stuck).state()).isEqualTo(DeadlineState.MISSED);
    }

    @Test
    void shouldLeaveADossierAloneThatSomebodyHasInHand() {
        // given
        long id = opened();
        long dossier = ledger.get(id).episode().dossierId();
        time.set("2026-07-21T08:00:00+08:00");

        // when, then
        in(() -> {
            new Sql(database).list(row -> row.getLong(1), "SELECT id FROM dossiers WHERE id = ? FOR UPDATE", dossier);
            assertThat(CompletableFuture.supplyAsync(() -> sweeper().sweep()).join()).isZero();
        });
        assertThat(sweeper().sweep()).isEqualTo(1);
    }

    @Test
    void shouldTellEachOfManyOnceWhenReplicasSweepTogether() throws Exception {
        // given
        int many = 300;
        for (int i = 0; i < many; i++) {
            opened();
        }
        time.set("2026-07-21T08:00:00+08:00");

        // when
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
        assertThat(told.messages).extracting(Message::id).doesNotHaveDuplicates().hasSize(many);
    }

    @Test
    void shouldSweepNothingBeforeDubanServesWithItsEngine() {
        long id = opened();
        time.set("2026-07-21T08:00:00+08:00");

        sweeper(new Opening(false)).scheduled();
        assertThat(ledger.get(id).state()).isEqualTo(DeadlineState.RUNNING);

        sweeper(new Opening(true)).scheduled();
        assertThat(ledger.get(id).state()).isEqualTo(DeadlineState.MISSED);
    }

    private DeadlineSweeper sweeper() {
        return sweeper(availability);
    }

    private DeadlineSweeper sweeper(EngineAvailability availability) {
        return new DeadlineSweeper(sweep, told, availability, clock, new Settings(), meters);
    }

    private long opened() {
        return QuarkusTransaction.requiringNew().call(
                () -> ledger.open(item(dossier(), "2026-07-13", Period.days(7)), entry("送达")));
    }

    private long dossier() {
        return DeadlineFixture.dossier(database);
    }

    private static void in(Runnable act) {
        QuarkusTransaction.requiringNew().run(act);
    }

    private record Settings() implements CasefileConfig {
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
            return 70;
        }

        @Override
        public int sweepThreads() {
            return 3;
        }
    }

    /** An engine that is there, and with which Duban serves or does not yet. */
    private record Opening(boolean isOpen) implements EngineAvailability {

        @Override
        public String binding() {
            return "embedded";
        }

        @Override
        public boolean isImmediate() {
            return true;
        }

        @Override
        public boolean isAway() {
            return false;
        }

        @Override
        public boolean isMoving(long dossierId, Duration quiet) {
            return false;
        }
    }

    /** Writes down what the sweeper asks of the engine. */
    private static final class Told implements ProcessEngine {

        private final List<Message> messages = new CopyOnWriteArrayList<>();
        private final Set<Long> failing = ConcurrentHashMap.newKeySet();

        @Override
        public void tell(Episode episode, Message message, Unheard unheard) {
            if (failing.contains(episode.dossierId())) {
                throw new IllegalStateException("engine away");
            }
            messages.add(message);
        }

        @Override
        public boolean beginAgain(Episode episode) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void start(Episode episode, Map<String, Object> variables) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Completion complete(EngineTask task, Episode episode, Map<String, Object> outcome) {
            throw new UnsupportedOperationException();
        }
    }
}
