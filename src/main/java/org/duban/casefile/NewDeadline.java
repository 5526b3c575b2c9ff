package org.duban.casefile;

import java.time.LocalDate;

import org.duban.calendar.Period;
import org.duban.engine.Episode;
import org.duban.regulation.LegalBasis;

/**
 * A deadline about to run.
 *
 * @param episode whose process hears when it lapses
 * @param kind what it is the deadline of, such as {@code rectification.item}
 * @param subjectId the thing that is due, in its own feature's table
 * @param startDay the day of the event that starts it, not counted
 * @param period how long
 * @param ruleId the rule's id in the profile, such as {@code JY-rectify.V03}
 * @param basis what it rests on
 * @param rollOver whether it moves from a rest day to the next working day; false for minimum durations
 */
public record NewDeadline(Episode episode, String kind, long subjectId, LocalDate startDay, Period period,
        String ruleId, LegalBasis basis, boolean rollOver) {

    /** A deadline that rolls over, as most do. */
    public NewDeadline(Episode episode, String kind, long subjectId, LocalDate startDay, Period period, String ruleId,
            LegalBasis basis) {
        this(episode, kind, subjectId, startDay, period, ruleId, basis, true);
    }
}
