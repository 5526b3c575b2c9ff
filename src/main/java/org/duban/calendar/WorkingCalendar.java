package org.duban.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.duban.problem.Text;
import org.duban.shared.Clause;
import org.jspecify.annotations.Nullable;

/**
 * Which days are working days: the week, minus the days off, plus the make-up days of the imported years. It refuses to
 * say anything about a year it lacks.
 */
public final class WorkingCalendar {

    private static final Text SATURDAY = new Text("周六", "Saturday");
    private static final Text SUNDAY = new Text("周日", "Sunday");

    private final long revision;
    private final Map<Integer, CalendarYear> years = new TreeMap<>();
    private final Map<LocalDate, CalendarDay> exceptions = new HashMap<>();

    private WorkingCalendar(Collection<CalendarYear> imported) {
        this.revision = imported.stream().mapToLong(CalendarYear::revision).max().orElse(0);
        // A later year's notice may rearrange the end of the year before, so it comes last and wins.
        imported.stream().sorted(Comparator.comparingInt(CalendarYear::year)).forEach(year -> {
            years.put(year.year(), year);
            year.days().forEach(day -> exceptions.put(day.day(), day));
        });
    }

    /** The calendar made of these arrangements, one per year. */
    public static WorkingCalendar of(Collection<CalendarYear> imported) {
        return new WorkingCalendar(imported);
    }

    /** This calendar with one year put in the place of its earlier version. */
    WorkingCalendar with(CalendarYear newer) {
        Map<Integer, CalendarYear> next = new TreeMap<>(years);
        next.put(newer.year(), newer);
        return of(next.values());
    }

    /** Grows with every import: a date names the revision it was counted with. */
    public long revision() {
        return revision;
    }

    /** The arrangements it was made of, by year. */
    public List<CalendarYear> years() {
        return List.copyOf(years.values());
    }

    /** Whether the arrangement of the day's year was imported. */
    public boolean knows(LocalDate day) {
        return years.containsKey(day.getYear());
    }

    /** Whether people work on that day; refuses a day in a year without arrangement. */
    public boolean isWorkingDay(LocalDate day) {
        if (!knows(day)) {
            throw CalendarProblems.missing(day.getYear());
        }
        CalendarDay exception = exceptions.get(day);
        return exception == null ? weekend(day) == null : exception.working();
    }

    /** Why a day is no working day: the feast, or the day of the weekend. */
    public Text restName(LocalDate day) {
        if (isWorkingDay(day)) {
            throw new IllegalArgumentException(day + " is a working day");
        }
        CalendarDay exception = exceptions.get(day);
        return exception == null ? Objects.requireNonNull(weekend(day)) : exception.name();
    }

    /**
     * The last day of a period; refuses where a year is missing to know it.
     *
     * @param start the day of the event, which is not counted
     * @param rollOver false for minimum durations and limitation, which end on a rest day too
     */
    @Clause({ "民法典 201", "民法典 202", "民法典 203", "行政处罚法 85" })
    public LocalDate due(LocalDate start, Period period, boolean rollOver) {
        return new DeadlineCalculator(this).compute(DeadlineTerms.of(start, period, rollOver)).dueOn();
    }

    /** As {@link #due}, with a roll-over; says which year is missing where nobody can know the day. */
    public DueDay dueDay(LocalDate start, Period period) {
        return new DeadlineCalculator(this).compute(DeadlineTerms.of(start, period, true)).due();
    }

    private static @Nullable Text weekend(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return SATURDAY;
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? SUNDAY : null;
    }
}
