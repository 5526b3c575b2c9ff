package org.duban.calendar;

import java.time.LocalDate;

/**
 * An open date that a new arrangement moves.
 *
 * @param deadlineId its number in the ledger
 * @param caseNo the case it belongs to
 * @param kind what it is the deadline of
 * @param from the last day until now
 * @param to the last day under the new arrangement
 */
public record MovedDate(long deadlineId, String caseNo, String kind, LocalDate from, LocalDate to) {
}
