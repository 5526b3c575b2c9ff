package org.duban.worklist.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.duban.calendar.web.DueMarks;
import org.duban.worklist.WorkListQuery;
import org.jboss.resteasy.reactive.RestQuery;

/** What an address of the work list asks for. */
public record WorkListAddress(@RestQuery Optional<String> tab, @RestQuery Optional<String> kind,
        @RestQuery Optional<String> due, @RestQuery Optional<String> q, @RestQuery Optional<String> sort,
        @RestQuery Optional<String> after) {

    private static final int PAGE = 50;
    private static final int WEEK = 7;

    String whose() {
        return given(tab).orElse("mine");
    }

    String order() {
        return given(sort).orElse("due");
    }

    /** Whether anything narrows the list. */
    boolean isFiltered() {
        return given(kind).isPresent() || given(due).isPresent() || given(q).isPresent();
    }

    /** The question to the work list, with days counted from today. */
    WorkListQuery query(DueMarks.Today today) {
        String until = given(due).orElse("");
        return new WorkListQuery(Params.whose(whose()), Optional.empty(), given(kind), until.equals("overdue"),
                until.isEmpty() || until.equals("overdue") ? Optional.empty() : Optional.of(today.day()),
                switch (until) {
                    case "soon" -> Optional.of(today.soon());
                    case "week" -> Optional.of(today.day().plusDays(WEEK));
                    default -> Optional.empty();
                }, given(q), Params.sort(order()), given(after), PAGE);
    }

    /** The same address with another value; the first page unless it is the page that changes. */
    String with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("tab", whose());
        given(kind).ifPresent(one -> all.put("kind", one));
        given(due).ifPresent(one -> all.put("due", one));
        given(q).ifPresent(one -> all.put("q", one));
        all.put("sort", order());
        all.put(name, value);
        return "/tasks?" + all.entrySet().stream().filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Optional<String> given(Optional<String> value) {
        return value.map(String::strip).filter(text -> !text.isEmpty());
    }
}
