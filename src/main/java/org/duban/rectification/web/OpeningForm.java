package org.duban.rectification.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.duban.problem.DubanProblem;
import org.duban.rectification.OpeningOrder;
import org.duban.violation.Violation;
import org.jboss.resteasy.reactive.RestForm;

/** What the opening form sends: one value per row in each list. */
public record OpeningForm(@RestForm Optional<String> site, @RestForm List<String> code, @RestForm List<String> facts,
        @RestForm List<String> place, @RestForm List<String> foundOn, @RestForm List<String> liable,
        @RestForm List<String> days, @RestForm Optional<String> secondOfficer, @RestForm Optional<String> caseOfficer) {

    /** The rows as they were typed. */
    List<OpeningView.Row> rows() {
        List<OpeningView.Row> rows = new ArrayList<>();
        for (int i = 0; i < code.size(); i++) {
            rows.add(new OpeningView.Row(i + 1, at(code, i), at(facts, i), at(place, i), at(foundOn, i), at(liable, i),
                    at(days, i)));
        }
        return rows;
    }

    /** The case to open; refuses what cannot be read. Rows without a violation are left out. */
    OpeningOrder.NewOrder order() {
        List<OpeningOrder.NewFinding> findings = rows().stream().filter(row -> !row.code().isEmpty())
                .map(OpeningForm::finding).toList();
        return new OpeningOrder.NewOrder(number("site", site.orElse("")), findings, secondOfficer.orElse(""),
                caseOfficer.filter(one -> !one.isEmpty()));
    }

    private static OpeningOrder.NewFinding finding(OpeningView.Row row) {
        String field = "findings[" + (row.number() - 1) + "].";
        return new OpeningOrder.NewFinding(
                new Violation.Finding(row.code(), row.facts(), row.place(), day(field + "foundOn", row.foundOn()),
                        number(field + "liableOrganisation", row.liable())),
                row.days().isEmpty() ? Optional.empty() : Optional.of((int) number(field + "days", row.days())));
    }

    private static String at(List<String> values, int index) {
        return index < values.size() && values.get(index) != null ? values.get(index).strip() : "";
    }

    private static long number(String field, String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw DubanProblem.invalid(field, "请选择或填写有效的内容。", "Choose or enter something valid.");
        }
        return Long.parseLong(text);
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notOne) {
            throw DubanProblem.invalid(field, "请填写日期。", "Enter a date.");
        }
    }
}
