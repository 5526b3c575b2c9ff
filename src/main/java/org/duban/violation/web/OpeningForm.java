package org.duban.violation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.duban.casefile.Required;
import org.duban.problem.DubanProblem;
import org.duban.problem.Meaningless;
import org.duban.problem.Text;
import org.duban.shared.TextKind;
import org.duban.violation.NewFinding;
import org.duban.violation.OpeningCase;
import org.duban.violation.Violation;

/** What the opening form sends: one value per row in each list, an empty one too. */
public record OpeningForm(Optional<String> site, List<String> code, List<String> facts, List<String> place,
        List<String> foundOn, List<String> liable, List<String> days, Optional<String> secondOfficer,
        Optional<String> caseOfficer, boolean again) {

    private static final Pattern FINDING = Pattern.compile("^findings\\.(\\d+)\\.");

    /** The form as it came; the framework's own reading leaves out what is empty, and so takes rows apart. */
    static OpeningForm of(Map<String, List<String>> sent) {
        return new OpeningForm(one(sent, "site"), all(sent, "code"), all(sent, "facts"), all(sent, "place"),
                all(sent, "foundOn"), all(sent, "liable"), all(sent, "days"), one(sent, "secondOfficer"),
                one(sent, "caseOfficer"), one(sent, "again").isPresent());
    }

    private static Optional<String> one(Map<String, List<String>> sent, String field) {
        return all(sent, field).stream().findFirst();
    }

    private static List<String> all(Map<String, List<String>> sent, String field) {
        return sent.getOrDefault(field, List.of());
    }

    /** The rows that say something; whoever leaves place or liable party empty means those of the row before. */
    List<OpeningView.Row> filled() {
        List<OpeningView.Row> filled = new ArrayList<>();
        rows().stream().filter(row -> !row.code().isEmpty() || !row.facts().isBlank() || !row.days().isEmpty())
                .forEach(row -> filled.add(filled.isEmpty() ? row : row.after(filled.getLast())));
        return filled;
    }

    /** The rows as they were typed. */
    List<OpeningView.Row> rows() {
        List<OpeningView.Row> rows = new ArrayList<>();
        for (int i = 0; i < code.size(); i++) {
            rows.add(new OpeningView.Row(i + 1, at(code, i), at(facts, i), at(place, i), at(foundOn, i), at(liable, i),
                    at(days, i)));
        }
        return rows;
    }

    /** What is wrong with a field, with the row to which it belongs, if to any. */
    Text at(String field, Text said) {
        Matcher finding = FINDING.matcher(field);
        if (!finding.find()) {
            return said;
        }
        int number = filled().get(Integer.parseInt(finding.group(1))).number();
        return new Text("第 " + number + " 项：" + said.zh(), "Finding " + number + ": " + said.en());
    }

    /** The case to open; refuses what cannot be read. Rows that say nothing of their own are left out. */
    OpeningCase.Opening opening() {
        List<NewFinding> findings = new ArrayList<>();
        for (OpeningView.Row row : filled()) {
            findings.add(finding(row, "findings." + findings.size() + "."));
        }
        return new OpeningCase.Opening(number("site", site.orElse("")), findings, secondOfficer.orElse(""),
                caseOfficer.filter(one -> !one.isEmpty()));
    }

    private static NewFinding finding(OpeningView.Row row, String field) {
        if (row.code().isEmpty()) {
            throw Required.missing(field + "code");
        }
        meaningful(field + "facts", row.facts());
        meaningful(field + "place", row.place());
        return new NewFinding(
                new Violation.Finding(row.code(), row.facts(), TextKind.LINE.clean(row.place()),
                        day(field + "foundOn", row.foundOn()),
                        number(field + "liableOrganisation", row.liable())),
                row.days().isEmpty() ? Optional.empty() : Optional.of((int) number(field + "days", row.days())));
    }

    private static String at(List<String> values, int index) {
        return index < values.size() && values.get(index) != null ? TextKind.PROSE.clean(values.get(index)) : "";
    }

    private static void meaningful(String field, String text) {
        Meaningless.in(text).ifPresent(said -> {
            throw DubanProblem.invalid(field, said.zh(), said.en());
        });
    }

    private static long number(String field, String entered) {
        String text = TextKind.CODE.clean(entered);
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
