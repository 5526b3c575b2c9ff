package org.duban.casefile.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.duban.calendar.web.DueMarks;
import org.duban.calendar.web.DueWithin;
import org.duban.casefile.CaseFilter;
import org.duban.casefile.CaseListSort;
import org.duban.casefile.CaseState;
import org.duban.casefile.Cursor;
import org.duban.page.web.ListAddress;
import org.duban.problem.DubanProblem;
import org.jboss.resteasy.reactive.RestQuery;

/** What an address of the list of cases asks for; what is due first comes first unless it says otherwise. */
public record CaseListAddress(@RestQuery Optional<String> q, @RestQuery Optional<String> state,
        @RestQuery Optional<String> task, @RestQuery Optional<String> due, @RestQuery Optional<String> officer,
        @RestQuery Optional<String> sort, @RestQuery Optional<String> after) {

    String words() {
        return ListAddress.given(q).orElse("");
    }

    Optional<CaseState> chosenState() {
        return ListAddress.given(state).map(name -> Arrays.stream(CaseState.values()).filter(one -> one.name().equals(name))
                .findFirst().orElseThrow(() -> DubanProblem.invalid("state", "没有这种状态。", "There is no such state.")));
    }

    Optional<String> element() {
        return ListAddress.given(task);
    }

    Optional<DueWithin> within() {
        return DueWithin.of(ListAddress.given(due));
    }

    Optional<String> caseOfficer() {
        return ListAddress.given(officer);
    }

    Optional<String> page() {
        return ListAddress.given(after);
    }

    CaseListSort order() {
        return ListAddress.given(sort).map(CaseListAddress::sort).orElse(CaseListSort.DUE);
    }

    /** The order of that name; refuses what is none. */
    static CaseListSort sort(String name) {
        return Arrays.stream(CaseListSort.values()).filter(one -> key(one).equals(name)).findFirst()
                .orElseThrow(() -> DubanProblem.invalid("sort", "应为 opened、due、site、liable 或 officer。",
                        "It is opened, due, site, liable or officer."));
    }

    static String key(CaseListSort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    /** Whether anything narrows the list. */
    boolean isFiltered() {
        return !words().isEmpty() || chosenState().isPresent() || element().isPresent() || within().isPresent()
                || caseOfficer().isPresent();
    }

    /** The question, with days counted from today. */
    CaseFilter filter(DueMarks.Today today) {
        Optional<LocalDate> last = within().flatMap(one -> one.last(today));
        return new CaseFilter(chosenState(), Optional.empty(), ListAddress.given(q), element(), caseOfficer(), false,
                within().filter(DueWithin.OVERDUE::equals).map(over -> today.day()), last.map(day -> today.day()), last,
                order(),
                page().map(Cursor::of));
    }

    /** The list itself, without its page. */
    ListAddress list() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("q", words());
        all.put("state", chosenState().map(CaseState::name).orElse(""));
        all.put("task", element().orElse(""));
        all.put("due", ListAddress.given(due).orElse(""));
        all.put("officer", caseOfficer().orElse(""));
        all.put("sort", key(order()));
        return new ListAddress("/cases", all);
    }
}
