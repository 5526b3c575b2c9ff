package org.duban.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.security.Actor;
import org.duban.shared.Sql;

import io.quarkus.arc.All;

/** The cases that a person may know of, page by page, each with where it stands. */
@ApplicationScoped
public class CaseSearch {

    private static final String CASES = " FROM case_files c JOIN dossiers dossier ON dossier.id = c.id";
    private static final String LEADS = "o.position = '" + CaseOfficer.Position.CASE_OFFICER + "'";
    private static final String OFFICER = "(SELECT o.name FROM case_officers o WHERE o.case_id = dossier.id AND " + LEADS + ")";
    private static final String LAST = "9999-12-31";

    private final Sql sql;
    private final List<OverdueCases> overdue;
    private final LiableNames liable;
    private final CaseWork work;

    CaseSearch(DataSource database, @All List<OverdueCases> overdue, LiableNames liable, CaseWork work) {
        this.sql = new Sql(database);
        this.overdue = overdue;
        this.liable = liable;
        this.work = work;
    }

    /** One page of what the filter finds within the reader's scope. */
    public CasePage find(CaseFilter filter, Actor reader, int limit) {
        List<Cursor> found = page(filter, reader, limit + 1);
        List<Cursor> shown = found.subList(0, Math.min(limit, found.size()));
        return new CasePage(lines(shown.stream().map(Cursor::id).toList(), reader),
                found.size() > limit ? Optional.of(shown.getLast().text()) : Optional.empty());
    }

    /** Those who lead a case of the reader's scope, by person id; an authority alone is told them. */
    public Map<String, String> officers(Actor reader) {
        if (!reader.readsAsAuthority()) {
            return Map.of();
        }
        DossierScope.Fragment scope = DossierScope.of(reader, "dossier");
        return sql.list(row -> Map.entry(row.getString(1), row.getString(2)),
                "SELECT DISTINCT o.person_id, o.name FROM case_officers o JOIN dossiers dossier ON dossier.id = o.case_id"
                        + " WHERE " + LEADS + " AND " + scope.where()
                        + " ORDER BY o.name LIMIT 200",
                scope.arguments().toArray()).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, again) -> first,
                        LinkedHashMap::new));
    }

    private List<Cursor> page(CaseFilter filter, Actor reader, int limit) {
        DossierScope.Fragment sort = sort(filter.sort(), reader);
        DossierScope.Fragment where = where(filter, reader);
        List<Object> arguments = new ArrayList<>(sort.arguments());
        arguments.addAll(where.arguments());
        String query = "SELECT id, sort_value FROM (SELECT dossier.id AS id, " + sort.where() + " AS sort_value" + CASES
                + " WHERE " + where.where() + ") found";
        if (filter.after().isPresent()) {
            Cursor after = filter.after().get();
            query += " WHERE sort_value > ? OR (sort_value = ? AND id < ?)";
            arguments.addAll(List.of(after.value(), after.value(), after.id()));
        }
        arguments.add(limit);
        return sql.list(row -> new Cursor(row.getString("sort_value"), row.getLong("id")),
                query + " ORDER BY sort_value, id DESC LIMIT ?", arguments.toArray());
    }

    private DossierScope.Fragment sort(CaseListSort sort, Actor reader) {
        return switch (sort) {
            case OPENED -> new DossierScope.Fragment("''", List.of());
            case DUE -> orElse(work.nextDue(reader, "dossier"), LAST);
            case SITE -> new DossierScope.Fragment("c.site_name", List.of());
            case LIABLE -> orElse(liable.first(reader, "dossier"), "");
            case OFFICER -> reader.readsAsAuthority() ? orElse(new DossierScope.Fragment(OFFICER, List.of()), "")
                    : new DossierScope.Fragment("''", List.of());
        };
    }

    private static DossierScope.Fragment orElse(DossierScope.Fragment value, String other) {
        return new DossierScope.Fragment("COALESCE(CAST(" + value.where() + " AS CHAR), '" + other + "')", value.arguments());
    }

    private DossierScope.Fragment where(CaseFilter filter, Actor reader) {
        List<DossierScope.Fragment> all = new ArrayList<>(List.of(DossierScope.of(reader, "dossier")));
        filter.state().ifPresent(state -> all.add(is("dossier.state = ?", state.name())));
        filter.siteId().ifPresent(site -> all.add(is("c.site_id = ?", site)));
        filter.text().ifPresent(text -> all.add(CaseWords.of(text, reader, "dossier")));
        filter.task().ifPresent(element -> all.add(work.standsAt(element, reader, "dossier")));
        filter.officer().ifPresent(person -> all.add(is("EXISTS (SELECT 1 FROM case_officers o WHERE o.case_id = dossier.id"
                + " AND " + LEADS + " AND o.person_id = ? AND "
                + (reader.readsAsAuthority() ? "TRUE)" : "FALSE)"), person)));
        filter.dueFrom().ifPresent(day -> all.add(nextDue(">=", day, reader)));
        filter.dueTo().ifPresent(day -> all.add(nextDue("<=", day, reader)));
        List<DossierScope.Fragment> lapsed = overdue.stream().map(one -> one.isOverdue(reader, "dossier")).toList();
        if (filter.overdue()) {
            all.add(joined(lapsed, " OR "));
        }
        filter.overBefore().ifPresent(day -> all.add(joined(
                Stream.concat(lapsed.stream(), Stream.of(nextDue("<", day, reader))).toList(), " OR ")));
        return joined(all, " AND ");
    }

    private DossierScope.Fragment nextDue(String compared, LocalDate day, Actor reader) {
        DossierScope.Fragment due = work.nextDue(reader, "dossier");
        List<Object> arguments = new ArrayList<>(due.arguments());
        arguments.add(day);
        return new DossierScope.Fragment(due.where() + " " + compared + " ?", arguments);
    }

    private static DossierScope.Fragment is(String condition, Object argument) {
        return new DossierScope.Fragment(condition, List.of(argument));
    }

    private static DossierScope.Fragment joined(List<DossierScope.Fragment> all, String by) {
        return new DossierScope.Fragment(
                all.stream().map(DossierScope.Fragment::where).collect(Collectors.joining(by, "(", ")")),
                all.stream().flatMap(one -> one.arguments().stream()).toList());
    }

    /** Asks once for the page, not once for each case. */
    private List<CaseLine> lines(List<Long> ids, Actor reader) {
        Map<Long, LocalDate> since = new HashMap<>();
        overdue.forEach(one -> one.since(ids, reader)
                .forEach((id, day) -> since.merge(id, day, (a, b) -> a.isBefore(b) ? a : b)));
        Map<Long, CaseWork.Standing> standing = work.of(ids, reader);
        Map<Long, List<String>> companies = liable.of(ids, reader);
        Map<Long, CaseLine> lines = sql.list(row -> {
            long id = row.getLong("id");
            return new CaseLine(id, row.getString("dossier_no"), row.getLong("site_id"), row.getString("site_name"),
                    row.getString("region"), CaseState.valueOf(row.getString("state")), Sql.instant(row, "opened_at"),
                    Optional.ofNullable(since.get(id)), standing.getOrDefault(id, CaseWork.Standing.IDLE),
                    companies.getOrDefault(id, List.of()),
                    Optional.ofNullable(row.getString("officer")).filter(name -> reader.readsAsAuthority()));
        }, "SELECT dossier.id, dossier.dossier_no, c.site_id, c.site_name, dossier.region, dossier.state, dossier.opened_at, "
                + OFFICER + " AS officer" + CASES + " WHERE dossier.id IN " + IdList.of(ids)).stream()
                .collect(Collectors.toMap(CaseLine::id, one -> one));
        return ids.stream().map(lines::get).filter(Objects::nonNull).toList();
    }
}
