package org.duban.casefile.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A page of the list of cases. */
public record CaseListView(List<Row> rows, String text, List<Choice> states, boolean overdue, boolean filtered, boolean opens,
        Optional<String> newest, Optional<String> next) {

    /** A case. */
    public record Row(String id, String number, String site, CasePageView.State state, LocalDate openedOn,
            Optional<LocalDate> overdueSince) {
    }

    /** One choice of a filter. */
    public record Choice(String value, String name, boolean chosen) {
    }
}
