package org.duban.calendar;

import java.time.LocalDate;

import org.duban.problem.Text;

/**
 * An open date that a new arrangement moves.
 *
 * @param deadlineId its number in the ledger
 * @param caseNo the case it belongs to
 * @param kind what it is the deadline of
 * @param title what people call that
 * @param from the last day until now
 * @param to the last day under the new arrangement
 */
public record MovedDate(long deadlineId, String caseNo, String kind, Text title, LocalDate from, LocalDate to) {
}
