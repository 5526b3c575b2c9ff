package org.duban.calendar;

/** In what a legal period is counted. */
public enum Unit {
    /** 日（自然日）. */
    CALENDAR_DAYS,
    /** 工作日. */
    WORKING_DAYS,
    /** 月: ends on the corresponding day, else on the month's last. */
    MONTHS
}
