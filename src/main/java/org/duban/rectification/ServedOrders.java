package org.duban.rectification;

import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.shared.Sql;

/** The orders that were served on a party. */
@ApplicationScoped
public class ServedOrders {

    private final Sql sql;

    ServedOrders(DataSource database) {
        this.sql = new Sql(database);
    }

    /** Their ids, the newest first, below an id, at most so many. */
    public List<Long> on(long organisationId, long beforeId, int limit) {
        return sql.list(row -> row.getLong(1), "SELECT r.id FROM services s JOIN papers p"
                + " ON p.document_id = s.document_id JOIN rectifications r ON r.id = p.measure_id"
                + " WHERE s.organisation_id = ? AND r.id < ? ORDER BY r.id DESC LIMIT ?",
                organisationId, beforeId, limit);
    }
}
