package org.duban.calendar;

import org.duban.problem.Text;

/** A legal period: so many units, at least one. */
public record Period(int amount, Unit unit) {

    private static final int MAXIMUM = 3660;

    /** Refuses an amount no norm knows. */
    public Period {
        if (amount < 1 || amount > MAXIMUM) {
            throw CalendarProblems.badAmount(amount);
        }
    }

    /** 自然日. */
    public static Period days(int amount) {
        return new Period(amount, Unit.CALENDAR_DAYS);
    }

    /** 工作日. */
    public static Period workingDays(int amount) {
        return new Period(amount, Unit.WORKING_DAYS);
    }

    /** 月. */
    public static Period months(int amount) {
        return new Period(amount, Unit.MONTHS);
    }

    /** The period in words, as a document writes it. */
    public Text text() {
        return switch (unit) {
            case CALENDAR_DAYS -> new Text(amount + "日", amount + " calendar days");
            case WORKING_DAYS -> new Text(amount + "个工作日", amount + " working days");
            case MONTHS -> new Text(amount + "个月", amount + " months");
        };
    }
}
