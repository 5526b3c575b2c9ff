package org.duban.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.measure.Desk;
import org.duban.regulation.Profile;
import org.duban.shared.Clause;
import org.duban.shared.Sql;

/**
 * Counts the interviews that lead to the next measure: of one unit, site, authority and family of violations, each session
 * no later than the corresponding day twelve months after an earlier one.
 */
@ApplicationScoped
@Clause({ "A7", "JY-2.6.4" })
public class CountingInterviews {

    private static final int MONTHS = 12;

    private final Sql sql;

    CountingInterviews(DataSource database) {
        this.sql = new Sql(database);
    }

    /** Which one of those that count a session is; empty where its ground does not count. */
    Optional<Integer> number(Desk<Interview> desk) {
        Interview interview = desk.measure();
        LocalDate day = interview.meetsOn().orElseThrow();
        return interview.family().filter(family -> interview.ground().counts()).map(family -> 1
                + (int) earlier(desk, family).stream().filter(one -> !one.isAfter(day) && !day.isAfter(one.plusMonths(MONTHS)))
                        .count());
    }

    private List<LocalDate> earlier(Desk<Interview> desk, Family family) {
        return sql.list(row -> row.getObject(1, LocalDate.class), "SELECT i.meets_on FROM interviews i"
                + " JOIN measures m ON m.id = i.id JOIN case_files c ON c.id = m.dossier_id"
                + " JOIN dossiers o ON o.id = m.dossier_id WHERE i.organisation_id = ?"
                + " AND i.family = ? AND c.site_id = ? AND o.authority_id = ? AND i.number IS NOT NULL AND i.id <> ?",
                desk.measure().organisationId(), family, desk.file().siteId(), desk.file().authorityId(),
                desk.measure().id());
    }

    /** Whether a broken commitment calls for another interview. */
    public boolean isNextDue(Interview interview, Profile profile) {
        return isBroken(interview) && interview.number().orElseThrow() < profile.interview().counted();
    }

    /** Whether all interviews that the next measure needs were held, and the last commitment was broken. */
    public boolean isExhausted(Interview interview, Profile profile) {
        return isBroken(interview) && interview.number().orElseThrow() >= profile.interview().counted();
    }

    private static boolean isBroken(Interview interview) {
        return interview.state() == InterviewState.UNFULFILLED && interview.number().isPresent();
    }
}
