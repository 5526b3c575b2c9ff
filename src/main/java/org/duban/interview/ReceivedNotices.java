package org.duban.interview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.DueDay;
import org.duban.casefile.IdList;
import org.duban.measure.ReceivedPapers;
import org.duban.measure.ReceivedPapers.Standing;
import org.duban.shared.Sql;

/** How interviews stand for those on whom their notices were served: first the session is due, then the commitment. */
@ApplicationScoped
class ReceivedNotices implements ReceivedPapers.Teller {

    private static final String QUERY = "SELECT m.id, m.state, i.told_on, d.due_on, d.missing_year,"
            + " CASE WHEN d.state = 'PAUSED' THEN GREATEST(d.paused_from, d.start_day + INTERVAL 1 DAY) END AS suspended_from FROM measures m"
            + " JOIN interviews i ON i.id = m.id LEFT JOIN deadlines d ON d.kind = '" + Interview.COMMITMENT
            + "' AND d.subject_id = m.id AND d.state IN ('RUNNING', 'PAUSED', 'MISSED') WHERE m.id IN ";

    private final Sql sql;

    ReceivedNotices(DataSource database) {
        this.sql = new Sql(database);
    }

    @Override
    public String processId() {
        return Interview.PROCESS;
    }

    @Override
    public String word() {
        return "interview";
    }

    @Override
    public Map<Long, Standing> tell(Collection<Long> measureIds, long organisationId) {
        return sql.list(row -> Map.entry(row.getLong("id"), standing(row)), QUERY + IdList.of(measureIds)).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        InterviewState state = InterviewState.valueOf(row.getString("state"));
        // While another day is being decided the one stands that was served.
        boolean awaited = state.compareTo(InterviewState.NOTIFIED) <= 0;
        LocalDate day = row.getObject(awaited ? "told_on" : "due_on", LocalDate.class);
        return new Standing((awaited ? InterviewState.NOTIFIED : state).title(), state.hasEnded(), 0,
                DueDay.ofNullable(day, day == null ? row.getObject("missing_year", Integer.class) : null),
                awaited ? Optional.empty() : Optional.ofNullable(row.getObject("suspended_from", LocalDate.class)));
    }
}
