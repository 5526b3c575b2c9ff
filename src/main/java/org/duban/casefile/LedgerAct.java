package org.duban.casefile;

import java.time.Instant;
import java.time.LocalDate;

import org.duban.calendar.Period;
import org.jspecify.annotations.Nullable;

/** What an entry does to the deadline, without who and why. */
record LedgerAct(EntryKind kind, Instant recordedAt, @Nullable LocalDate day, @Nullable Period period,
        @Nullable Instant receivedAt) {

    static LedgerAct plain(EntryKind kind, Instant at) {
        return new LedgerAct(kind, at, null, null, null);
    }

    static LedgerAct opened(Instant at, LocalDate start, Period period) {
        return new LedgerAct(EntryKind.OPENED, at, start, period, null);
    }

    static LedgerAct day(EntryKind kind, Instant at, LocalDate day) {
        return new LedgerAct(kind, at, day, null, null);
    }

    static LedgerAct extended(Instant at, Period period) {
        return new LedgerAct(EntryKind.EXTENDED, at, null, period, null);
    }

    static LedgerAct met(Instant at, Instant receivedAt) {
        return new LedgerAct(EntryKind.MET, at, null, null, receivedAt);
    }

    static LedgerAct of(DeadlineEntry entry) {
        return new LedgerAct(entry.kind(), entry.recordedAt(), entry.day(), entry.period(), entry.receivedAt());
    }

    LocalDate requiredDay() {
        if (day == null) {
            throw new IllegalStateException(kind + " without a day");
        }
        return day;
    }

    Period requiredPeriod() {
        if (period == null) {
            throw new IllegalStateException(kind + " without a period");
        }
        return period;
    }
}
