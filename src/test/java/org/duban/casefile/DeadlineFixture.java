package org.duban.casefile;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;

import org.duban.calendar.Period;
import org.duban.engine.Episode;
import org.duban.regulation.LegalBasis;
import org.duban.regulation.Rank;

/** Deadlines as tests want them. */
final class DeadlineFixture {

    static final LegalBasis BASIS = new LegalBasis("关于加强建筑工人实名制管理的实施方案", "二（三）3", Rank.NORMATIVE_DOCUMENT);

    private static final AtomicLong SUBJECT = new AtomicLong(System.nanoTime());

    private DeadlineFixture() {
    }

    static NewDeadline item(String start, Period period) {
        return item(nextCase(), start, period);
    }

    static NewDeadline item(long caseId, String start, Period period) {
        return new NewDeadline(new Episode("rectification", caseId, "测试〔2026〕" + caseId + "号", 1), "rectification.item",
                SUBJECT.incrementAndGet(), LocalDate.parse(start), period, "JY-rectify.V03", BASIS);
    }

    static long nextCase() {
        return SUBJECT.incrementAndGet();
    }

    static Entry entry(String reason) {
        return Entry.system(reason);
    }
}
