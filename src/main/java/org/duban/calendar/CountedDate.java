package org.duban.calendar;

import java.time.LocalDate;

import org.duban.problem.Text;

/**
 * An open date that nobody knew for want of a year, and that the year's arrangement counts.
 *
 * @param deadlineId its number in the ledger
 * @param caseNo the case it belongs to
 * @param kind what it is the deadline of
 * @param title what people call that
 * @param missingYear the year that was missing
 * @param to the last day under the new arrangement
 */
public record CountedDate(long deadlineId, String caseNo, String kind, Text title, int missingYear, LocalDate to) {
}
