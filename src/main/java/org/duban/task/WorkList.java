package org.duban.task;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.duban.engine.TaskNames;
import org.duban.problem.DubanProblem;
import org.duban.security.Actor;

/** Open tasks as people work through them; the scope is the same as that of every act on a task. */
@ApplicationScoped
public class WorkList {

    /** Above this many regions one ordered scan is cheaper than a range for each. */
    private static final int MOST_REGIONS = 24;
    private static final String LINES = """
            SELECT t.id, t.version, t.process_id, t.element_id, t.case_id, t.case_no, t.role, o.name, t.assignee,
                t.assignee_name, t.due_on, t.paused, t.returned, t.via_listener, t.organisation_id, ROUND(UNIX_TIMESTAMP(t.created_at) * 1000)
            FROM tasks t LEFT JOIN organisations o ON o.id = t.organisation_id WHERE t.id IN (:ids)""";

    private final EntityManager database;
    private final TaskNames names;
    private final Clock clock;

    WorkList(EntityManager database, TaskNames names, Clock clock) {
        this.database = database;
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
        WorkListSql sql = WorkListSql.of(query, actor, regions(query, actor), today);
        List<Object[]> found = rows(sql.page(query), sql);
        boolean more = found.size() > query.limit();
        List<Object[]> shown = more ? found.subList(0, query.limit()) : found;
        int count = ((Number) bound(sql.count(), sql).getSingleResult()).intValue();
        return new WorkPage(items(shown, actor, today), more ? Optional.of(cursor(shown.getLast())) : Optional.empty(),
                Math.min(count, WorkPage.COUNT_CAP), count > WorkPage.COUNT_CAP);
    }

    private static String cursor(Object[] row) {
        return new Cursor(row[1].toString(), ((Number) row[0]).longValue()).text();
    }

    /** The regions with open tasks in the person's reach; empty where it takes one scan instead. */
    @SuppressWarnings("unchecked")
    private List<String> regions(WorkListQuery query, Actor actor) {
        if (!WorkListSql.readsRegion(query, actor)) {
            return List.of();
        }
        List<String> found = database
                .createNativeQuery("SELECT DISTINCT region FROM tasks WHERE state = 'OPEN' AND region LIKE :prefix")
                .setParameter("prefix", actor.region() + "%").getResultList();
        return found.size() > MOST_REGIONS ? List.of() : found;
    }

    private List<WorkItem> items(List<Object[]> page, Actor actor, LocalDate today) {
        if (page.isEmpty()) {
            return List.of();
        }
        List<Long> ids = page.stream().map(row -> ((Number) row[0]).longValue()).toList();
        Map<Long, WorkItem> items = new HashMap<>();
        @SuppressWarnings("unchecked")
        List<Object[]> lines = database.createNativeQuery(LINES).setParameter("ids", ids).getResultList();
        lines.forEach(line -> {
            WorkItem item = item(line, actor, today);
            items.put(item.id(), item);
        });
        return ids.stream().map(items::get).filter(item -> item != null).toList();
    }

    private WorkItem item(Object[] line, Actor actor, LocalDate today) {
        Optional<LocalDate> due = Optional.ofNullable(line[10]).map(WorkList::day);
        return new WorkItem(((Number) line[0]).longValue(), ((Number) line[1]).intValue(), line[2].toString(),
                line[3].toString(), names.of(line[2].toString(), line[3].toString()), ((Number) line[4]).longValue(),
                line[5].toString(), line[6].toString(), Optional.ofNullable((String) line[7]),
                Optional.ofNullable((String) line[9]), line[8] != null && actor.personId().equals(line[8].toString()),
                due, due.filter(day -> day.isBefore(today)).isPresent(), truth(line[11]),
                truth(line[12]) || truth(line[13]), line[14] == null, Instant.ofEpochMilli(((Number) line[15]).longValue()));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String text, WorkListSql sql) {
        return bound(text, sql).getResultList();
    }

    private Query bound(String text, WorkListSql sql) {
        Query query = database.createNativeQuery(text);
        sql.parameters().forEach((name, value) -> {
            if (text.matches("(?s).*:" + name + "\\b.*")) {
                query.setParameter(name, value);
            }
        });
        return query;
    }

    private static boolean truth(Object value) {
        return value instanceof Boolean flag ? flag : ((Number) value).intValue() != 0;
    }

    private static LocalDate day(Object value) {
        return value instanceof LocalDate day ? day : ((Date) value).toLocalDate();
    }
}
