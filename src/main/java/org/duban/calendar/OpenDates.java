package org.duban.calendar;

import java.util.List;

/** The dates that were counted and still run: the deadline ledger fills this port. */
public interface OpenDates {

    /** The open dates that would move under another calendar; refuses where it lacks a year. */
    List<MovedDate> moving(WorkingCalendar next);

    /** Counts the open dates again, each with an entry that says why, and returns those that moved. */
    List<MovedDate> recount(WorkingCalendar next, String personId, String personName, String reason);
}
