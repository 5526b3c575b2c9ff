package org.duban.casefile;

import java.time.Instant;
import java.time.LocalDate;

import org.duban.calendar.DueDay;
import org.duban.calendar.Period;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger, never changed.
 *
 * @param sequence 1 for the first entry of a deadline
 * @param recordedAt when it was written
 * @param entry who wrote it and why
 * @param day start day, first day of a pause, or its last
 * @param period what it began with, or the extension
 * @param receivedAt when the act came in
 * @param due the last day after this entry, as far as it was known
 * @param state where the deadline stood after this entry
 * @param calendarRevision of the calendar that it was counted with
 */
public record DeadlineEntry(long id, long deadlineId, int sequence, EntryKind kind, Instant recordedAt, Entry entry,
        @Nullable LocalDate day, @Nullable Period period, @Nullable Instant receivedAt, DueDay due,
        DeadlineState state, long calendarRevision) {
}
