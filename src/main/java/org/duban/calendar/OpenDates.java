package org.duban.calendar;

import java.util.List;

/** The dates that still run, or that wait for a year to be counted: the deadline ledger fills this port. */
public interface OpenDates {

    /** What another calendar would do to the open dates. */
    Recount moving(WorkingCalendar next);

    /**
     * Has every dossier in hand whose dates a calendar can move, as whoever acts in one has it before he asks for the calendar.
     */
    void lock();

    /** Counts the open dates again, each with an entry that says why, and returns what came of it. */
    Recount recount(WorkingCalendar next, String personId, String personName, String reason);

    /**
     * What a new arrangement does to the open dates.
     *
     * @param moved those that were known and become another day
     * @param counted those that were not known and become a day
     */
    record Recount(List<MovedDate> moved, List<CountedDate> counted) {

        /** Keeps its own copies. */
        public Recount {
            moved = List.copyOf(moved);
            counted = List.copyOf(counted);
        }
    }
}
