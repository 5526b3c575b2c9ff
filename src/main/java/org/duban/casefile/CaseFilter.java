package org.duban.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which cases are looked for, and in which order.
 *
 * @param text words, as {@link CaseWords} reads them
 * @param task only cases in which a task of this kind is open to the reader
 * @param officer only cases that this person leads
 * @param overdue only cases of which the reader knows that they are overdue
 * @param overBefore only cases that are marked as over on this day: overdue, or their next due day before it
 * @param dueFrom only cases whose next due day is not before this one
 * @param dueTo only cases whose next due day is not after this one
 * @param after where the last page ended
 */
public record CaseFilter(Optional<CaseState> state, Optional<Long> siteId, Optional<String> text, Optional<String> task,
        Optional<String> officer, boolean overdue, Optional<LocalDate> overBefore, Optional<LocalDate> dueFrom,
        Optional<LocalDate> dueTo, CaseListSort sort,
        Optional<Cursor> after) {
}
