package org.duban.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.duban.casefile.CaseWords;
import org.duban.casefile.Cursor;
import org.duban.casefile.DossierScope;
import org.duban.security.Actor;
import org.duban.security.Role;
import org.duban.shared.TextKind;
import org.duban.worklist.WorkListQuery.Sort;
import org.duban.worklist.WorkListQuery.Whose;

/**
 * The work list's question to the database. It is a union of ranges, each of which one index answers in the order that is
 * asked for and stops after a page, however many tasks are open.
 */
final class WorkListSql {

    private static final Pattern SERIAL = Pattern.compile("[0-9]{1,15}");

    private final List<String> scopes;
    private final String filters;
    private final Sort sort;
    private final Map<String, Object> parameters = new TreeMap<>();

    private WorkListSql(WorkListQuery query, Actor actor, List<String> regions, LocalDate today, boolean inWords) {
        this.sort = query.sort();
        this.scopes = scopes(query, actor, regions);
        this.filters = filters(query, today) + query.text().map(TextKind.CODE::clean).filter(text -> !text.isEmpty())
                .map(text -> inWords ? words(query.text().get(), actor) : number(text)).orElse("");
    }

    /** The question of this person; the regions are those with open tasks among which he may read all. */
    static WorkListSql of(WorkListQuery query, Actor actor, List<String> regions, LocalDate today) {
        return new WorkListSql(query, actor, regions, today, false);
    }

    /** As {@link #of}, with the text looked for in all words of the tasks' cases. */
    static WorkListSql inWords(WorkListQuery query, Actor actor, List<String> regions, LocalDate today) {
        return new WorkListSql(query, actor, regions, today, true);
    }

    /** Whether the text can be anything but a serial number. */
    static boolean mayBeWords(WorkListQuery query) {
        return query.text().map(TextKind.CODE::clean).filter(text -> !text.isEmpty() && !SERIAL.matcher(text).matches())
                .isPresent();
    }

    /** Whether the answer may go beyond the person's own organisation. */
    static boolean readsRegion(WorkListQuery query, Actor actor) {
        return query.whose() == Whose.ALL && actor.readsAsAuthority();
    }

    /** Values of the named parameters. */
    Map<String, Object> parameters() {
        return parameters;
    }

    /** Ids and sort values of a page and one more. */
    String page(WorkListQuery query) {
        String after = query.cursor().map(text -> after(Cursor.of(text))).orElse("");
        String column = sort.column();
        String order = sort == Sort.CREATED ? " ORDER BY id" : " ORDER BY " + column + ", id";
        String limit = " LIMIT " + (query.limit() + 1);
        return scopes.stream()
                .map(scope -> "(SELECT id, CAST(" + column + " AS CHAR) AS sort_value, " + column
                        + " AS sort_key FROM tasks WHERE state = 'OPEN' AND " + scope + filters + after + order + limit
                        + ")")
                .collect(Collectors.joining(" UNION ALL ",
                        "SELECT id, sort_value FROM (", ") found ORDER BY sort_key, id" + limit));
    }

    /** How many there are, as far as anybody counts. */
    String count() {
        int cap = WorkPage.COUNT_CAP + 1;
        return scopes.stream()
                .map(scope -> "(SELECT id FROM tasks WHERE state = 'OPEN' AND " + scope + filters + " LIMIT " + cap + ")")
                .collect(Collectors.joining(" UNION ALL ", "SELECT COUNT(*) FROM (SELECT id FROM (",
                        ") found LIMIT " + cap + ") counted"));
    }

    private List<String> scopes(WorkListQuery query, Actor actor, List<String> regions) {
        if (readsRegion(query, actor)) {
            return regionScopes(actor, regions);
        }
        if (!actor.roles().isEmpty() || query.whose() == Whose.MINE) {
            parameters.put("organisation", actor.organisationId());
        }
        if (query.whose() == Whose.MINE) {
            parameters.put("person", actor.personId());
            return List.of("assignee = :person AND organisation_id = :organisation");
        }
        String free = query.whose() == Whose.UNASSIGNED ? " AND assignee IS NULL" : "";
        List<String> roles = new ArrayList<>();
        for (Role role : actor.roles()) {
            String name = "role" + role.ordinal();
            parameters.put(name, role.key());
            roles.add("organisation_id = :organisation AND role = :" + name + free);
        }
        return roles.isEmpty() ? List.of("FALSE") : roles;
    }

    private List<String> regionScopes(Actor actor, List<String> regions) {
        if (regions.isEmpty()) {
            parameters.put("prefix", actor.region() + "%");
            return List.of("region LIKE :prefix");
        }
        List<String> scopes = new ArrayList<>();
        for (int i = 0; i < regions.size(); i++) {
            parameters.put("region" + i, regions.get(i));
            scopes.add("region = :region" + i);
        }
        return scopes;
    }

    private String filters(WorkListQuery query, LocalDate today) {
        StringBuilder where = new StringBuilder();
        query.process().ifPresent(value -> where.append(and("process_id = :process", "process", value)));
        query.element().ifPresent(value -> where.append(and("element_id = :element", "element", value)));
        if (query.overdue()) {
            // While a case is suspended its clocks wait: nothing is over.
            where.append(and("due_sort < :today AND paused = FALSE", "today", today));
        }
        query.dueFrom().ifPresent(day -> where.append(and("due_sort >= :dueFrom", "dueFrom", day)));
        query.dueTo().ifPresent(day -> where.append(and("due_sort <= :dueTo", "dueTo", day)));
        return where.toString();
    }

    /** Of a number its serial, or its beginning: one index answers both. */
    private String number(String text) {
        if (SERIAL.matcher(text).matches()) {
            return and("dossier_serial = :serial", "serial", Long.parseLong(text));
        }
        String literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return and("dossier_no LIKE :text", "text", literal + "%");
    }

    private String words(String text, Actor actor) {
        DossierScope.Fragment words = CaseWords.of(text, actor, "dossier");
        String where = words.where();
        for (int i = 0; i < words.arguments().size(); i++) {
            where = where.replaceFirst("\\?", ":word" + i);
            parameters.put("word" + i, words.arguments().get(i));
        }
        return " AND dossier_id IN (SELECT dossier.id FROM dossiers dossier WHERE " + where + ")";
    }

    private String after(Cursor cursor) {
        parameters.put("afterId", cursor.id());
        if (sort == Sort.CREATED) {
            return " AND id > :afterId";
        }
        parameters.put("afterValue", cursor.value());
        String column = sort.column();
        return " AND " + column + " >= :afterValue AND (" + column + " > :afterValue OR id > :afterId)";
    }

    private String and(String condition, String name, Object value) {
        parameters.put(name, value);
        return " AND " + condition;
    }
}
