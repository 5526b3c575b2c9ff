package org.duban.casefile;

import java.time.LocalDate;
import java.util.List;

import org.duban.calendar.CalendarYear;
import org.duban.calendar.DueDate;
import org.duban.calendar.Pause;
import org.duban.calendar.WorkingCalendar;

/**
 * 为什么是这一天: everything that leads to a date.
 *
 * @param deadline the deadline with its rule, basis, start day and result
 * @param startEvent the entry that names the event it starts with and the document that proves it
 * @param stages the period, then each extension, with every day that was left out and why
 * @param pauses the pauses that ended and touch the period
 * @param entries the whole ledger of this deadline
 * @param years the arrangements of the years that it touches
 */
public record Explanation(Deadline deadline, DeadlineEntry startEvent, List<DueDate.Stage> stages,
        List<Pause> pauses, List<DeadlineEntry> entries, List<CalendarYear> years) {

    static Explanation of(Deadline deadline, DeadlineFold fold, List<DeadlineEntry> entries,
            WorkingCalendar calendar) {
        DeadlineEntry startEvent = entries.reversed().stream()
                .filter(entry -> entry.kind() == EntryKind.OPENED || entry.kind() == EntryKind.START_CORRECTED)
                .findFirst().orElseThrow();
        int last = deadline.due().day().map(LocalDate::getYear).or(() -> deadline.due().missingYear()).orElseThrow();
        List<CalendarYear> years = calendar.years().stream()
                .filter(year -> year.year() >= deadline.startDay().getYear() && year.year() <= last)
                .toList();
        List<Pause> pauses = fold.terms().pauses().stream().filter(one -> one.to().isAfter(deadline.startDay()))
                .filter(one -> !deadline.due().isBefore(one.from())).toList();
        return new Explanation(deadline, startEvent, fold.due().stages(), pauses, entries, years);
    }
}
