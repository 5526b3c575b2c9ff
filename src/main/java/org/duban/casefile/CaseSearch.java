package org.duban.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.security.Actor;
import org.duban.shared.Sql;

import io.quarkus.arc.All;

/** The cases that a person may know of, the newest first, page by page. */
@ApplicationScoped
public class CaseSearch {

    private final Sql sql;
    private final List<OverdueCases> overdue;

    CaseSearch(DataSource database, @All List<OverdueCases> overdue) {
        this.sql = new Sql(database);
        this.overdue = overdue;
    }

    /** One page of what the filter finds within the reader's scope. */
    public List<CaseLine> find(Filter filter, Actor reader, int limit) {
        DossierScope.Fragment scope = DossierScope.of(reader, "dossier");
        StringBuilder query = new StringBuilder(
                "SELECT dossier.id, dossier.dossier_no, c.site_id, c.site_name, dossier.region, dossier.state,"
                        + " dossier.opened_at FROM case_files c JOIN dossiers dossier ON dossier.id = c.id WHERE ")
                .append(scope.where());
        List<Object> arguments = new ArrayList<>(scope.arguments());
        filter.beforeId().ifPresent(id -> add(query, arguments, " AND dossier.id < ?", id));
        filter.state().ifPresent(state -> add(query, arguments, " AND dossier.state = ?", state));
        filter.siteId().ifPresent(site -> add(query, arguments, " AND c.site_id = ?", site));
        filter.text().ifPresent(text -> {
            DossierScope.Fragment words = CaseWords.of(text, reader, "dossier");
            query.append(" AND ").append(words.where());
            arguments.addAll(words.arguments());
        });
        if (filter.overdue()) {
            List<DossierScope.Fragment> any = overdue.stream().map(one -> one.isOverdue(reader, "dossier")).toList();
            query.append(any.stream().map(DossierScope.Fragment::where).collect(Collectors.joining(" OR ", " AND (", ")")));
            any.forEach(one -> arguments.addAll(one.arguments()));
        }
        query.append(" ORDER BY dossier.id DESC LIMIT ?");
        arguments.add(limit);
        return marked(sql.list(CaseSearch::line, query.toString(), arguments.toArray()), reader);
    }

    /** Asks once for the page, not once for each case. */
    private List<CaseLine> marked(List<CaseLine> lines, Actor reader) {
        List<Long> ids = lines.stream().map(CaseLine::id).toList();
        Map<Long, LocalDate> since = new HashMap<>();
        overdue.forEach(one -> one.since(ids, reader)
                .forEach((id, day) -> since.merge(id, day, (a, b) -> a.isBefore(b) ? a : b)));
        return lines.stream().map(one -> one.overdueSince(Optional.ofNullable(since.get(one.id())))).toList();
    }

    private static void add(StringBuilder query, List<Object> arguments, String condition, Object argument) {
        query.append(condition);
        arguments.add(argument);
    }

    private static CaseLine line(ResultSet row) throws SQLException {
        return new CaseLine(row.getLong("id"), row.getString("dossier_no"), row.getLong("site_id"),
                row.getString("site_name"), row.getString("region"), CaseState.valueOf(row.getString("state")),
                Sql.instant(row, "opened_at"), Optional.empty());
    }

    /**
     * What is looked for.
     *
     * @param text words, as {@link CaseWords} reads them
     * @param overdue only cases of which the reader knows that they are overdue
     * @param beforeId where the last page ended
     */
    public record Filter(Optional<CaseState> state, Optional<Long> siteId, Optional<String> text, boolean overdue,
            Optional<Long> beforeId) {
    }

    /**
     * A case in a list.
     *
     * @param overdueSince the first day after the earliest lapse that the reader may know of
     */
    public record CaseLine(long id, String caseNo, long siteId, String siteName, String region, CaseState state,
            Instant openedAt, Optional<LocalDate> overdueSince) {

        CaseLine overdueSince(Optional<LocalDate> day) {
            return new CaseLine(id, caseNo, siteId, siteName, region, state, openedAt, day);
        }
    }
}
