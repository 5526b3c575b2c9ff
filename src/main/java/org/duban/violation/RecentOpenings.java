package org.duban.violation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.security.Actor;
import org.duban.shared.Sql;
import org.duban.violation.Violation.Finding;

/** Cases that somebody has just opened: a page to which he went back sends the same site and findings once more. */
@ApplicationScoped
public class RecentOpenings {

    private static final Duration JUST = Duration.ofMinutes(10);
    private static final String QUERY = "SELECT d.dossier_no, v.code, v.facts, v.place, v.found_on, v.liable_organisation_id"
            + " FROM violations v JOIN case_files c ON c.id = v.case_id JOIN dossiers d ON d.id = v.case_id"
            + " WHERE c.site_id = ? AND v.found_by = ? AND v.recorded_at > ?";

    private final Sql sql;
    private final Clock clock;

    RecentOpenings(DataSource database, Clock clock) {
        this.sql = new Sql(database);
        this.clock = clock;
    }

    /** Refuses, as a question, what the same person opened a few minutes ago. */
    public void requireNew(OpeningCase.Opening opened, Actor inspector) {
        Map<Finding, Long> now = opened.findings().stream()
                .collect(Collectors.groupingBy(one -> one.finding(), Collectors.counting()));
        Map<String, List<Found>> before = sql.list(RecentOpenings::found, QUERY, opened.siteId(), inspector.personId(),
                clock.instant().minus(JUST)).stream().collect(Collectors.groupingBy(Found::caseNo));
        before.forEach((caseNo, found) -> {
            if (found.stream().map(Found::finding).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                    .equals(now)) {
                throw FindingProblems.justOpened(caseNo, JUST.toMinutes());
            }
        });
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(row.getString("dossier_no"), new Finding(row.getString("code"), row.getString("facts"),
                row.getString("place"), row.getObject("found_on", LocalDate.class),
                row.getLong("liable_organisation_id")));
    }

    private record Found(String caseNo, Finding finding) {
    }
}
