package org.duban.casefile.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.duban.calendar.DueDate;
import org.duban.calendar.SkippedDay;
import org.duban.calendar.Unit;
import org.duban.problem.Text;

/** The days of a period laid out as months, each counted or left out, and why. */
final class DayStrip {

    private static final Text START = new Text("起算事件当日，不计入", "start, not counted");
    private static final Text DUE = new Text("到期日", "due");
    private static final Text PAUSED = new Text("中止期间", "paused");
    private static final Text ROLLED = new Text("顺延", "moved on");

    private final DueDate due;
    private final LocalDate today;
    private final Locale locale;

    DayStrip(DueDate due, LocalDate today, Locale locale) {
        this.due = due;
        this.today = today;
        this.locale = locale;
    }

    /** The months from the start to the due day, or to the last one that can be counted. */
    List<Month> months() {
        LocalDate first = due.stages().getFirst().start();
        LocalDate last = due.due().day().orElseGet(this::lastKnown);
        List<Month> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(first); !month.isAfter(YearMonth.from(last)); month = month
                .plusMonths(1)) {
            months.add(month(month));
        }
        return months;
    }

    /** The day before the year that is missing, unless all lies within it. */
    private LocalDate lastKnown() {
        LocalDate before = LocalDate.of(due.due().missingYear().orElseThrow(), 1, 1).minusDays(1);
        LocalDate start = due.stages().getLast().start();
        return before.isBefore(start) ? start : before;
    }

    private Month month(YearMonth month) {
        LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
        LocalDate begin = monday.isAfter(month.atDay(1)) ? monday.minusWeeks(1) : monday;
        List<List<Day>> weeks = new ArrayList<>();
        for (LocalDate week = begin; !week.isAfter(month.atEndOfMonth()); week = week.plusWeeks(1)) {
            weeks.add(week.datesUntil(week.plusWeeks(1)).map(day -> YearMonth.from(day).equals(month) ? day(day)
                    : new Day(0, "outside", "")).toList());
        }
        return new Month(month.toString(), weeks);
    }

    private Day day(LocalDate day) {
        String now = day.equals(today) ? " day-today" : "";
        if (day.equals(due.stages().getFirst().start())) {
            return new Day(day.getDayOfMonth(), "day-start" + now, START.in(locale));
        }
        if (due.due().day().filter(day::equals).isPresent()) {
            return new Day(day.getDayOfMonth(), "day-due" + now, DUE.in(locale));
        }
        for (DueDate.Stage stage : due.stages()) {
            if (day.isAfter(stage.start()) && !day.isAfter(stage.dueOn().orElseGet(this::lastKnown))) {
                return within(stage, day, now);
            }
        }
        return new Day(day.getDayOfMonth(), now.strip(), "");
    }

    private Day within(DueDate.Stage stage, LocalDate day, String now) {
        Map<LocalDate, SkippedDay> skipped = stage.skipped().stream()
                .collect(Collectors.toMap(SkippedDay::day, one -> one, (first, second) -> first));
        SkippedDay left = skipped.get(day);
        if (left == null) {
            long number = stage.start().plusDays(1).datesUntil(day.plusDays(1))
                    .filter(one -> !skipped.containsKey(one)).count();
            return new Day(day.getDayOfMonth(), "day-counted" + now,
                    stage.period().unit() == Unit.MONTHS ? "" : counted(number));
        }
        return switch (left.cause()) {
            case REST -> new Day(day.getDayOfMonth(), "day-skipped" + now, left.name().in(locale));
            case PAUSED -> new Day(day.getDayOfMonth(), "day-paused" + now, PAUSED.in(locale));
            case ROLLED_OVER -> new Day(day.getDayOfMonth(), "day-skipped" + now,
                    left.name().in(locale) + " " + ROLLED.in(locale));
        };
    }

    private String counted(long number) {
        return new Text("第" + number + "日", "day " + number).in(locale);
    }

    /** A month as weeks from Monday to Sunday. */
    public record Month(String name, List<List<Day>> weeks) {
    }

    /** A day; number 0 where the month has none. */
    public record Day(int number, String css, String word) {
    }
}
