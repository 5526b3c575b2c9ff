package org.duban.worklist.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.duban.calendar.web.DueMark;

/**
 * A page of the work list.
 *
 * @param newest where the first page is, when this is a later one
 * @param next where the next page is, when there is one
 */
public record WorkListView(List<Tab> tabs, Filter filter, List<Column> columns, List<Row> rows,
        Optional<String> newest, Optional<String> next) {

    /** One of the lists, with a count that stops at a cap. */
    public record Tab(String key, String name, String href, String count, boolean current) {
    }

    /** What was asked for; the form shows it again. */
    public record Filter(String tab, String text, String sort, List<Choice> kinds, List<Choice> dues, boolean any) {
    }

    /** One choice of a filter. */
    public record Choice(String value, String name, boolean chosen) {
    }

    /** A column's head; with an address when one can sort by it. */
    public record Column(String name, Optional<String> href, boolean sorted) {
    }

    /**
     * One task.
     *
     * @param suspended whether it is open though the clocks of its case stand still
     */
    public record Row(String id, String name, String caseNo, String site, String organisation,
            Optional<String> assignee, boolean mine, boolean paused, boolean suspended, boolean returned, DueMark due,
            LocalDate since) {
    }
}
