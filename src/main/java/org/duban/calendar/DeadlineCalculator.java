package org.duban.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.duban.problem.Text;
import org.duban.shared.Clause;

/**
 * Counts legal periods by the mixed rule: the start day is not counted, calendar days run through, working days skip
 * rest days, months end on the corresponding day, paused days count for nothing, and the last day rolls over a rest once,
 * at the end.
 */
public final class DeadlineCalculator {

    private static final Text PAUSED = new Text("期间中止", "Period paused");

    private final WorkingCalendar calendar;

    /** Counts with this calendar. */
    public DeadlineCalculator(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The date and the way to it; or how far it can be counted, and which year is missing to go on. */
    @Clause({ "民法典 201", "民法典 202", "民法典 203" })
    public DueDate compute(DeadlineTerms terms) {
        List<DueDate.Stage> stages = new ArrayList<>();
        Count count = new Count(terms);
        Optional<LocalDate> from = Optional.of(terms.start());
        for (Period period : Stream.concat(Stream.of(terms.period()), terms.extensions().stream()).toList()) {
            if (from.isPresent()) {
                stages.add(count.stage(from.get(), period));
                from = stages.getLast().dueOn();
            }
        }
        return new DueDate(new DueDay(from, count.missingYear()), List.copyOf(stages), calendar.revision());
    }

    /** The counting of one date, which stops at the first day that the calendar says nothing about. */
    private final class Count {

        private final DeadlineTerms terms;
        private Optional<LocalDate> stoppedAt = Optional.empty();

        Count(DeadlineTerms terms) {
            this.terms = terms;
        }

        Optional<Integer> missingYear() {
            return stoppedAt.map(LocalDate::getYear);
        }

        DueDate.Stage stage(LocalDate start, Period period) {
            List<SkippedDay> skipped = new ArrayList<>();
            Optional<LocalDate> raw = switch (period.unit()) {
                case CALENDAR_DAYS -> days(start, period.amount(), false, skipped);
                case WORKING_DAYS -> days(start, period.amount(), true, skipped);
                case MONTHS -> months(start, period.amount(), skipped);
            };
            Optional<LocalDate> due = terms.rollOver() ? raw.flatMap(day -> rollOver(day, skipped)) : raw;
            return new DueDate.Stage(start, period, raw, due, List.copyOf(skipped));
        }

        private Optional<LocalDate> days(LocalDate start, int units, boolean workingDays, List<SkippedDay> skipped) {
            LocalDate day = start;
            int left = units;
            while (left > 0) {
                day = day.plusDays(1);
                if (terms.isPaused(day)) {
                    skipped.add(new SkippedDay(day, SkippedDay.Cause.PAUSED, PAUSED));
                } else if (workingDays && !knows(day)) {
                    return Optional.empty();
                } else if (workingDays && !calendar.isWorkingDay(day)) {
                    skipped.add(new SkippedDay(day, SkippedDay.Cause.REST, calendar.restName(day)));
                } else {
                    left--;
                }
            }
            return Optional.of(day);
        }

        /** A month period grows by the paused days within it. */
        private Optional<LocalDate> months(LocalDate start, int months, List<SkippedDay> skipped) {
            LocalDate corresponding = start.plusMonths(months);
            List<LocalDate> paused = start.plusDays(1).datesUntil(corresponding.plusDays(1)).filter(terms::isPaused)
                    .toList();
            paused.forEach(day -> skipped.add(new SkippedDay(day, SkippedDay.Cause.PAUSED, PAUSED)));
            return paused.isEmpty() ? Optional.of(corresponding)
                    : days(corresponding, paused.size(), false, skipped);
        }

        private Optional<LocalDate> rollOver(LocalDate raw, List<SkippedDay> skipped) {
            for (LocalDate day = raw; knows(day); day = day.plusDays(1)) {
                if (!calendar.isWorkingDay(day)) {
                    skipped.add(new SkippedDay(day, SkippedDay.Cause.ROLLED_OVER, calendar.restName(day)));
                } else if (terms.isPaused(day)) {
                    skipped.add(new SkippedDay(day, SkippedDay.Cause.PAUSED, PAUSED));
                } else {
                    return Optional.of(day);
                }
            }
            return Optional.empty();
        }

        private boolean knows(LocalDate day) {
            boolean known = calendar.knows(day);
            stoppedAt = known ? stoppedAt : Optional.of(day);
            return known;
        }
    }
}
