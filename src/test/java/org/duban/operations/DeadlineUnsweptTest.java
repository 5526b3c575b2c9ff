package org.duban.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.duban.calendar.Period;
import org.duban.calendar.TestClock;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.Entry;
import org.duban.casefile.NewDeadline;
import org.duban.engine.Episode;
import org.duban.engine.Finding;
import org.duban.regulation.LegalBasis;
import org.duban.regulation.Rank;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DeadlineUnsweptTest {

    private static final Entry WHY = Entry.system("试验");

    private final DeadlineUnswept job;
    private final DeadlineLedger ledger;
    private final TestClock time;

    DeadlineUnsweptTest(DeadlineUnswept job, DeadlineLedger ledger, TestClock time) {
        this.job = job;
        this.ledger = ledger;
        this.time = time;
    }

    @BeforeEach
    void inJanuary() {
        // Before what other tests have left: the oldest are found first.
        time.set("2026-01-05T10:00:00+08:00");
    }

    @AfterEach
    void giveTimeBack() {
        time.reset();
    }

    @Test
    void shouldFindWhatEndedAndNobodyMarked() {
        long running = opened();
        long held = opened();
        long cancelled = opened();
        in(() -> ledger.hold(held, WHY));
        in(() -> ledger.cancel(cancelled, WHY));

        time.set("2026-01-13T00:04:59+08:00");
        assertThat(found()).doesNotContain("deadline-" + running, "deadline-" + held);

        time.set("2026-01-13T00:05:01+08:00");
        assertThat(found()).contains("deadline-" + running, "deadline-" + held).doesNotContain("deadline-" + cancelled);

        in(() -> ledger.cancel(running, WHY));
        in(() -> ledger.cancel(held, WHY));
        assertThat(found()).doesNotContain("deadline-" + running, "deadline-" + held);
    }

    private List<String> found() {
        return job.reconcile().stream().map(Finding::subject).toList();
    }

    private long opened() {
        long subject = System.nanoTime();
        return QuarkusTransaction.requiringNew().call(() -> ledger.open(
                new NewDeadline(new Episode("rectification", subject, "测试〔2026〕" + subject + "号", 1),
                        "rectification.item", subject, LocalDate.of(2026, 1, 5), Period.days(7), "JY-rectify.V03",
                        new LegalBasis("方案", "二", Rank.NORMATIVE_DOCUMENT)),
                WHY));
    }

    private static void in(Runnable act) {
        QuarkusTransaction.requiringNew().run(act);
    }
}
