package org.duban.casefile.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.duban.calendar.web.DueMark;
import org.duban.page.web.ListChoice;
import org.duban.page.web.ListColumn;

/**
 * A page of the list of cases.
 *
 * @param opens whether the reader may open a case
 * @param authority whether companies and officers are told
 * @param newest where the first page is, when this is a later one
 * @param next where the next page is, when there is one
 */
public record CaseListView(Filter filter, List<ListColumn> columns, List<Row> rows, boolean opens, boolean authority,
        Optional<String> newest, Optional<String> next) {

    /** What was asked for; the form shows it again. */
    public record Filter(String text, String sort, List<ListChoice> states, List<ListChoice> tasks, List<ListChoice> dues,
            List<ListChoice> officers, boolean any) {
    }

    /**
     * A case.
     *
     * @param tasks what is to be done in it, the most urgent first
     * @param due by when the next of it
     */
    public record Row(String id, String number, String site, CasePageView.State state, List<String> tasks, DueMark due,
            List<String> liable, Optional<String> officer, LocalDate openedOn, Optional<LocalDate> overdueSince) {
    }
}
