package org.duban.rectification;

import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.security.Actor;
import org.duban.shared.Sql;

/** Which parties said that an order has arrived. */
@ApplicationScoped
public class Acknowledgements {

    private final Sql sql;

    Acknowledgements(DataSource database) {
        this.sql = new Sql(database);
    }

    /** Whether it is the party's first word about it. */
    boolean add(long rectificationId, Actor party, Instant at) {
        return sql.update("INSERT IGNORE INTO order_acknowledgements (rectification_id, organisation_id, person_id, author,"
                + " acknowledged_at) VALUES (?, ?, ?, ?, ?)", rectificationId, party.organisationId(), party.personId(),
                party.name(), at) == 1;
    }

    /** What the parties of an order said, the first first. */
    public List<Acknowledgement> of(long rectificationId) {
        return sql.list(
                row -> new Acknowledgement(row.getLong("organisation_id"), Sql.instant(row, "acknowledged_at")),
                "SELECT * FROM order_acknowledgements WHERE rectification_id = ? ORDER BY acknowledged_at, organisation_id",
                rectificationId);
    }

    /** A party's word that the order has arrived. */
    public record Acknowledgement(long organisationId, Instant at) {
    }
}
