package org.duban.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.calendar.DueDay;
import org.duban.casefile.Cursor;
import org.duban.problem.DubanProblem;
import org.duban.security.Actor;
import org.duban.shared.Sql;
import org.duban.task.TaskNames;

/** Open tasks as people work through them; the scope is the same as that of every act on a task. */
@ApplicationScoped
public class WorkList {

    /** Above this many regions one ordered scan is cheaper than a range for each. */
    private static final int MOST_REGIONS = 24;
    private static final Pattern NAME = Pattern.compile(":([A-Za-z]+[0-9]*)");
    private static final String LINES = """
            SELECT t.id, t.version, t.process_id, t.element_id, t.dossier_id, t.dossier_no, t.role, o.name AS organisation, t.assignee,
                t.assignee_name, t.due_on, t.missing_year, t.paused, t.returned, t.organisation_id, t.created_at
            FROM tasks t LEFT JOIN organisations o ON o.id = t.organisation_id WHERE t.id IN (""";

    private final Sql sql;
    private final TaskNames names;
    private final Clock clock;

    WorkList(DataSource database, TaskNames names, Clock clock) {
        this.sql = new Sql(database);
        this.names = names;
        this.clock = clock;
    }

    /** A page of the person's list. */
    @Transactional
    public WorkPage page(WorkListQuery query, Actor actor) {
        if (query.limit() < 1 || query.limit() > WorkListQuery.LARGEST_PAGE) {
            throw DubanProblem.invalid("limit", "每页 1 至 " + WorkListQuery.LARGEST_PAGE + " 条。",
                    "A page has 1 to " + WorkListQuery.LARGEST_PAGE + " lines.");
        }
        LocalDate today = LocalDate.now(clock);
        List<String> regions = regions(query, actor);
        WorkListSql question = WorkListSql.of(query, actor, regions, today);
        List<Cursor> found = page(query, question);
        if (found.isEmpty() && WorkListSql.mayBeWords(query)) {
            // What no number begins with may be a company, a site, a person or a paper.
            question = WorkListSql.inWords(query, actor, regions, today);
            found = page(query, question);
        }
        boolean more = found.size() > query.limit();
        List<Cursor> shown = more ? found.subList(0, query.limit()) : found;
        int count = ask(question.count(), question, row -> row.getInt(1)).getFirst();
        return new WorkPage(items(shown, actor, today), more ? Optional.of(shown.getLast().text()) : Optional.empty(),
                Math.min(count, WorkPage.COUNT_CAP), count > WorkPage.COUNT_CAP);
    }

    private List<Cursor> page(WorkListQuery query, WorkListSql question) {
        return ask(question.page(query), question, row -> new Cursor(row.getString("sort_value"), row.getLong("id")));
    }

    /** The regions with open tasks in the person's reach; empty where it takes one scan instead. */
    private List<String> regions(WorkListQuery query, Actor actor) {
        if (!WorkListSql.readsRegion(query, actor)) {
            return List.of();
        }
        // From one region to the next, a seek each: DISTINCT would read the index of all open tasks.
        List<String> found = new ArrayList<>();
        Optional<String> next = regionAfter("", actor);
        while (next.isPresent() && found.size() <= MOST_REGIONS) {
            found.add(next.get());
            next = regionAfter(next.get(), actor);
        }
        return found.size() > MOST_REGIONS ? List.of() : found;
    }

    private Optional<String> regionAfter(String region, Actor actor) {
        return sql.one(row -> row.getString(1),
                "SELECT region FROM tasks WHERE state = 'OPEN' AND region > ? AND region LIKE ? ORDER BY region LIMIT 1",
                region, actor.region() + "%");
    }

    private List<WorkItem> items(List<Cursor> page, Actor actor, LocalDate today) {
        if (page.isEmpty()) {
            return List.of();
        }
        Map<Long, WorkItem> items = new HashMap<>();
        String ids = page.stream().map(one -> String.valueOf(one.id())).collect(Collectors.joining(","));
        sql.list(row -> item(row, actor, today), LINES + ids + ")").forEach(item -> items.put(item.id(), item));
        return page.stream().map(one -> items.get(one.id())).filter(Objects::nonNull).toList();
    }

    private WorkItem item(ResultSet row, Actor actor, LocalDate today) throws SQLException {
        String process = row.getString("process_id");
        String element = row.getString("element_id");
        Optional<DueDay> due = DueDay.ofNullable(row.getObject("due_on", LocalDate.class),
                row.getObject("missing_year", Integer.class));
        return new WorkItem(row.getLong("id"), row.getInt("version"), process, element, names.of(process, element),
                row.getLong("dossier_id"), row.getString("dossier_no"), row.getString("role"),
                Optional.ofNullable(row.getString("organisation")), Optional.ofNullable(row.getString("assignee_name")),
                actor.personId().equals(row.getString("assignee")), due,
                due.filter(day -> day.isBefore(today)).isPresent(), row.getBoolean("paused"),
                row.getBoolean("returned"),
                row.getObject("organisation_id") == null, Sql.instant(row, "created_at"));
    }

    /** Asks with the values in the places of their names. */
    private <T> List<T> ask(String text, WorkListSql question, Sql.Reader<T> reader) {
        List<Object> values = new ArrayList<>();
        String statement = NAME.matcher(text).replaceAll(name -> {
            values.add(question.parameters().get(name.group(1)));
            return "?";
        });
        return sql.list(reader, statement, values.toArray());
    }
}
