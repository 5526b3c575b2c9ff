package org.duban.worklist.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.duban.calendar.web.DueMarks;
import org.duban.calendar.web.DueWithin;
import org.duban.page.web.ListAddress;
import org.duban.worklist.WorkListQuery;
import org.duban.worklist.WorkListQuery.Whose;
import org.jboss.resteasy.reactive.RestQuery;

/** What an address of the work list asks for. */
public record WorkListAddress(@RestQuery Optional<String> tab, @RestQuery Optional<String> kind,
        @RestQuery Optional<String> due, @RestQuery Optional<String> q, @RestQuery Optional<String> sort,
        @RestQuery Optional<String> after) {

    private static final int PAGE = 50;

    /** Whose tasks are asked for, where the address says it. */
    Optional<String> whose() {
        return ListAddress.given(tab);
    }

    String order() {
        return ListAddress.given(sort).orElse("due");
    }

    Optional<String> element() {
        return ListAddress.given(kind);
    }

    Optional<DueWithin> within() {
        return DueWithin.of(ListAddress.given(due));
    }

    String words() {
        return ListAddress.given(q).orElse("");
    }

    Optional<String> page() {
        return ListAddress.given(after);
    }

    /** Whether anything narrows the list. */
    boolean isFiltered() {
        return element().isPresent() || within().isPresent() || !words().isEmpty();
    }

    /** The question to the work list, with days counted from today. */
    WorkListQuery query(Whose list, DueMarks.Today today) {
        Optional<LocalDate> last = within().flatMap(one -> one.last(today));
        return new WorkListQuery(list, Optional.empty(), element(), within().filter(DueWithin.OVERDUE::equals).isPresent(),
                last.map(day -> today.day()), last, ListAddress.given(q), Params.sort(order()), page(), PAGE);
    }

    /** The list itself, without its page. */
    ListAddress list(String list) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("tab", list);
        all.put("kind", element().orElse(""));
        all.put("due", ListAddress.given(due).orElse(""));
        all.put("q", words());
        all.put("sort", order());
        return new ListAddress("/tasks", all);
    }
}
