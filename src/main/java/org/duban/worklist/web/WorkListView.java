package org.duban.worklist.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.duban.calendar.web.DueMark;
import org.duban.page.web.ListChoice;
import org.duban.page.web.ListColumn;

/**
 * A page of the work list.
 *
 * @param newest where the first page is, when this is a later one
 * @param next where the next page is, when there is one
 */
public record WorkListView(List<Tab> tabs, Filter filter, List<ListColumn> columns, List<Row> rows,
        Optional<String> newest, Optional<String> next) {

    /** One of the lists, with a count that stops at a cap. */
    public record Tab(String name, String href, String count, boolean current) {
    }

    /** What was asked for; the form shows it again. */
    public record Filter(String tab, String text, String sort, List<ListChoice> kinds, List<ListChoice> dues, boolean any) {
    }

    /**
     * One task.
     *
     * @param liable who answers for what was found in its case, as far as the reader is told
     * @param suspended whether it is open though the clocks of its case stand still
     */
    public record Row(String id, String name, String caseNo, String site, List<String> liable, String organisation,
            Optional<String> assignee, boolean mine, boolean paused, boolean suspended, boolean returned, DueMark due,
            LocalDate since) {
    }
}
