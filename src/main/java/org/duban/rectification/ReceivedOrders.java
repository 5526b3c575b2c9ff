package org.duban.rectification;

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

/** How orders stand for those on whom they were served. */
@ApplicationScoped
class ReceivedOrders implements ReceivedPapers.Teller {

    private static final String QUERY = """
            SELECT m.id, m.state, COUNT(i.id) AS items, MIN(CASE WHEN d.state IN ('RUNNING', 'PAUSED') THEN d.due_on END) AS next_due,
                MIN(CASE WHEN i.state = 'OPEN' AND d.state = 'MISSED' THEN d.due_on END) AS missed_due,
                MIN(CASE WHEN i.state = 'OPEN' AND d.state IN ('RUNNING', 'PAUSED') THEN d.missing_year END) AS missing_year,
                MIN(CASE WHEN d.state = 'PAUSED' THEN GREATEST(d.paused_from, d.start_day + INTERVAL 1 DAY) END) AS suspended_from
            FROM measures m JOIN rectification_items i ON i.rectification_id = m.id AND i.organisation_id = ?
                LEFT JOIN deadlines d ON d.id = i.deadline_id
            WHERE m.id IN\s""";

    private final Sql sql;

    ReceivedOrders(DataSource database) {
        this.sql = new Sql(database);
    }

    @Override
    public String processId() {
        return Rectification.PROCESS;
    }

    @Override
    public String word() {
        return "order";
    }

    @Override
    public Map<Long, Standing> tell(Collection<Long> measureIds, long organisationId) {
        return sql.list(row -> Map.entry(row.getLong("id"), standing(row)), QUERY + IdList.of(measureIds) + " GROUP BY m.id",
                organisationId).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        OrderState state = OrderState.valueOf(row.getString("state"));
        LocalDate missed = row.getObject("missed_due", LocalDate.class);
        LocalDate known = missed == null ? row.getObject("next_due", LocalDate.class) : missed;
        Integer missing = known == null ? row.getObject("missing_year", Integer.class) : null;
        return new Standing(state.title(), state.hasEnded(), row.getInt("items"), DueDay.ofNullable(known, missing),
                Optional.ofNullable(row.getObject("suspended_from", LocalDate.class)).filter(from -> missed == null));
    }
}
