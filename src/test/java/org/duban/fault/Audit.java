package org.duban.fault;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.duban.fault.Books.Account;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Compares every case with one that nothing disturbed: after as many answered acts a case has the same facts, entries of its
 * dates, documents and open tasks, and nothing else has happened in the city.
 */
final class Audit {

    private static final List<String> RECONCILIATIONS = List.of("episode-undriven", "step-mismatch", "task-missing");

    private final Books books;
    private final PatientClient people;
    private final List<Account> undisturbed = new ArrayList<>();
    private final int others;
    private final List<String> othersTasks;

    /** Takes a case through all its steps while all is well. */
    Audit(LocalStack stack, PatientClient people, JsonNode site) throws SQLException {
        this.books = new Books(stack);
        this.people = people;
        this.others = books.cases() + 1;
        this.othersTasks = books.openTasks();
        DrivenCase one = DrivenCase.open(people, site);
        undisturbed.add(books.of(one.caseId()));
        while (!one.isClosed()) {
            one.next();
            undisturbed.add(books.of(one.caseId()));
        }
    }

    /** What is wrong with these cases, which are all that were opened since; nothing if the books balance. */
    List<String> objections(List<DrivenCase> cases) throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (DrivenCase one : cases) {
            compare(one, wrong);
        }
        int tasks = othersTasks.size()
                + cases.stream().mapToInt(one -> undisturbed.get(one.done()).tasks().size()).sum();
        List<String> open = books.openTasks();
        if (open.size() != tasks || !open.containsAll(othersTasks)) {
            wrong.add(open.size() + " open tasks in the city instead of " + tasks + ": " + open);
        }
        if (books.cases() != others + cases.size()) {
            wrong.add(books.cases() + " cases instead of " + (others + cases.size()));
        }
        wrong.addAll(books.brokenSeries());
        wrong.addAll(books.brokenCaseNumbers());
        wrong.addAll(books.brokenRuns());
        reconcile(wrong);
        return wrong;
    }

    private void compare(DrivenCase one, List<String> wrong) throws SQLException {
        Account expected = undisturbed.get(one.done());
        Account found = books.of(one.caseId());
        if (!found.equals(expected)) {
            wrong.add("case " + one.caseId() + " after " + one.done() + " acts: " + found + " instead of " + expected);
        }
    }

    /**
     * What is wrong by a comparison of everything: that could not run now, whatever an earlier one found, or found something.
     */
    static List<String> objections(JsonNode comparisons) {
        List<String> wrong = new ArrayList<>();
        RECONCILIATIONS.stream().filter(name -> !comparisons.has(name)).forEach(name -> wrong.add(name + " did not run"));
        comparisons.properties().forEach(one -> {
            if (one.getValue().path("failed").asBoolean(true)) {
                wrong.add(one.getKey() + " could not run");
            }
            if (one.getValue().path("found").asInt() > 0) {
                wrong.add(one.getKey() + ": " + one.getValue().path("findings"));
            }
        });
        return wrong;
    }

    private void reconcile(List<String> wrong) {
        JsonNode all = people.post("admin1", "/api/operations/reconciliations", Map.of()).expect(200);
        wrong.addAll(objections(all));
    }
}
