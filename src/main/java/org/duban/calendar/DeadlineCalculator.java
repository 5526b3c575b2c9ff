package org.duban.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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

    /** The date and the way to it; refuses when it needs a year that was not imported. */
    @Clause({ "民法典 201", "民法典 202", "民法典 203" })
    public DueDate compute(DeadlineTerms terms) {
        List<DueDate.Stage> stages = new ArrayList<>();
        stages.add(stage(terms.start(), terms.period(), terms));
        for (Period extension : terms.extensions()) {
            stages.add(stage(stages.getLast().dueOn(), extension, terms));
        }
        return new DueDate(stages.getLast().dueOn(), List.copyOf(stages), calendar.revision());
    }

    private DueDate.Stage stage(LocalDate start, Period period, DeadlineTerms terms) {
        List<SkippedDay> skipped = new ArrayList<>();
        LocalDate raw = switch (period.unit()) {
            case CALENDAR_DAYS -> count(start, period.amount(), false, terms, skipped);
            case WORKING_DAYS -> count(start, period.amount(), true, terms, skipped);
            case MONTHS -> months(start, period.amount(), terms, skipped);
        };
        LocalDate due = terms.rollOver() ? rollOver(raw, terms, skipped) : raw;
        return new DueDate.Stage(start, period, raw, due, List.copyOf(skipped));
    }

    private LocalDate count(LocalDate start, int units, boolean workingDays, DeadlineTerms terms,
            List<SkippedDay> skipped) {
        LocalDate day = start;
        int left = units;
        while (left > 0) {
            day = day.plusDays(1);
            if (terms.isPaused(day)) {
                skipped.add(new SkippedDay(day, SkippedDay.Cause.PAUSED, PAUSED));
            } else if (workingDays && !calendar.isWorkingDay(day)) {
                skipped.add(new SkippedDay(day, SkippedDay.Cause.REST, calendar.restName(day)));
            } else {
                left--;
            }
        }
        return day;
    }

    /** A month period grows by the paused days within it. */
    private LocalDate months(LocalDate start, int months, DeadlineTerms terms, List<SkippedDay> skipped) {
        LocalDate corresponding = start.plusMonths(months);
        List<LocalDate> paused = start.plusDays(1).datesUntil(corresponding.plusDays(1)).filter(terms::isPaused)
                .toList();
        paused.forEach(day -> skipped.add(new SkippedDay(day, SkippedDay.Cause.PAUSED, PAUSED)));
        return paused.isEmpty() ? corresponding : count(corresponding, paused.size(), false, terms, skipped);
    }

    private LocalDate rollOver(LocalDate raw, DeadlineTerms terms, List<SkippedDay> skipped) {
        LocalDate day = raw;
        while (true) {
            if (!calendar.isWorkingDay(day)) {
                skipped.add(new SkippedDay(day, SkippedDay.Cause.ROLLED_OVER, calendar.restName(day)));
            } else if (terms.isPaused(day)) {
                skipped.add(new SkippedDay(day, SkippedDay.Cause.PAUSED, PAUSED));
            } else {
                return day;
            }
            day = day.plusDays(1);
        }
    }
}
