package org.duban.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.DueDay;
import org.duban.security.Actor;
import org.duban.shared.Sql;

/** The orders that were served on an organisation, the newest first. */
@ApplicationScoped
public class ReceivedOrders {

    private static final String QUERY = """
            SELECT r.id, m.dossier_id, p.number, m.dossier_no, m.state, c.site_name, s.id AS service_id,
                EXISTS (SELECT 1 FROM paper_acknowledgements a WHERE a.paper_id = p.id
                    AND a.organisation_id = s.organisation_id) AS acknowledged,
                COALESCE((SELECT k.served_on FROM service_corrections k WHERE k.service_id = s.id
                    ORDER BY k.id DESC LIMIT 1), s.served_on) AS served_on,
                COUNT(i.id) AS items, MIN(CASE WHEN d.state = 'RUNNING' THEN d.due_on END) AS next_due,
                MIN(CASE WHEN i.state = 'OPEN' AND d.state = 'MISSED' THEN d.due_on END) AS missed_due,
                MIN(CASE WHEN i.state = 'OPEN' AND d.state = 'RUNNING' THEN d.missing_year END) AS missing_year
            FROM services s JOIN papers p ON p.document_id = s.document_id
                JOIN rectifications r ON r.id = p.measure_id
                JOIN measures m ON m.id = r.id
                JOIN case_files c ON c.id = m.dossier_id
                JOIN rectification_items i ON i.rectification_id = r.id AND i.organisation_id = s.organisation_id
                LEFT JOIN deadlines d ON d.id = i.deadline_id
            WHERE s.organisation_id = ? AND s.id < ?
            GROUP BY s.id ORDER BY s.id DESC LIMIT ?""";

    private final Sql sql;

    ReceivedOrders(DataSource database) {
        this.sql = new Sql(database);
    }

    /** One page of what was served on the reader's organisation, after the service with this id. */
    public List<Received> of(Actor reader, Optional<Long> before, int limit) {
        return sql.list(ReceivedOrders::received, QUERY, reader.organisationId(), before.orElse(Long.MAX_VALUE), limit);
    }

    private static Received received(ResultSet row) throws SQLException {
        LocalDate missed = row.getObject("missed_due", LocalDate.class);
        LocalDate known = missed == null ? row.getObject("next_due", LocalDate.class) : missed;
        Integer missing = known == null ? row.getObject("missing_year", Integer.class) : null;
        return new Received(row.getLong("service_id"), row.getLong("id"), row.getLong("dossier_id"),
                row.getString("number"), row.getString("dossier_no"), row.getString("site_name"),
                OrderState.valueOf(row.getString("state")), row.getObject("served_on", LocalDate.class),
                row.getInt("items"), DueDay.ofNullable(known, missing), row.getBoolean("acknowledged"));
    }

    /**
     * An order as its addressee received it.
     *
     * @param items how many of its items the addressee has to correct
     * @param due the day that has passed unanswered, else the next one, else the year that is missing to know it
     * @param acknowledged whether the addressee said that it has arrived
     */
    public record Received(long serviceId, long rectificationId, long caseId, String orderNo, String caseNo,
            String site, OrderState state, LocalDate servedOn, int items, Optional<DueDay> due,
            boolean acknowledged) {
    }
}
