package org.duban.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.security.Actor;
import org.duban.shared.Sql;

/** The cases that a person may know of, the newest first, page by page. */
@ApplicationScoped
public class CaseSearch {

    private final Sql sql;

    CaseSearch(DataSource database) {
        this.sql = new Sql(database);
    }

    /** One page of what the filter finds within the reader's scope. */
    public List<CaseLine> find(Filter filter, Actor reader, int limit) {
        CaseScope.Fragment scope = CaseScope.of(reader, "c");
        StringBuilder query = new StringBuilder("SELECT c.id, c.case_no, c.site_id, c.site_name, c.region, c.state,"
                + " c.opened_at FROM case_files c WHERE ").append(scope.where());
        List<Object> arguments = new ArrayList<>(scope.arguments());
        filter.beforeId().ifPresent(id -> add(query, arguments, " AND c.id < ?", id));
        filter.state().ifPresent(state -> add(query, arguments, " AND c.state = ?", state));
        filter.siteId().ifPresent(site -> add(query, arguments, " AND c.site_id = ?", site));
        filter.text().ifPresent(text -> {
            String like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            query.append(" AND (c.case_no LIKE ? OR c.site_name LIKE ?)");
            arguments.add(like);
            arguments.add(like);
        });
        query.append(" ORDER BY c.id DESC LIMIT ?");
        arguments.add(limit);
        return sql.list(CaseSearch::line, query.toString(), arguments.toArray());
    }

    private static void add(StringBuilder query, List<Object> arguments, String condition, Object argument) {
        query.append(condition);
        arguments.add(argument);
    }

    private static CaseLine line(ResultSet row) throws SQLException {
        return new CaseLine(row.getLong("id"), row.getString("case_no"), row.getLong("site_id"),
                row.getString("site_name"), row.getString("region"), CaseState.valueOf(row.getString("state")),
                Sql.instant(row, "opened_at"));
    }

    /** What is looked for; {@code text} in case number and site name, {@code beforeId} where the last page ended. */
    public record Filter(Optional<CaseState> state, Optional<Long> siteId, Optional<String> text,
            Optional<Long> beforeId) {
    }

    /** A case in a list. */
    public record CaseLine(long id, String caseNo, long siteId, String siteName, String region, CaseState state,
            Instant openedAt) {
    }
}
