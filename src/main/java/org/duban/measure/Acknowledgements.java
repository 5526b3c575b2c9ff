package org.duban.measure;

import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.security.Actor;
import org.duban.shared.Sql;

/** Which addressees said that a paper has arrived. */
@ApplicationScoped
public class Acknowledgements {

    private final Sql sql;

    Acknowledgements(DataSource database) {
        this.sql = new Sql(database);
    }

    void add(Paper paper, Actor party, Instant at) {
        sql.update("INSERT INTO paper_acknowledgements (paper_id, organisation_id, person_id, author,"
                + " acknowledged_at) VALUES (?, ?, ?, ?, ?)", paper.id(), party.organisationId(), party.personId(),
                party.name(), at);
    }

    /** What the addressees of a paper said, the first first. */
    public List<Acknowledgement> of(Paper paper) {
        return sql.list(
                row -> new Acknowledgement(row.getLong("organisation_id"), Sql.instant(row, "acknowledged_at")),
                "SELECT * FROM paper_acknowledgements WHERE paper_id = ? ORDER BY acknowledged_at, organisation_id",
                paper.id());
    }

    /** An addressee's word that the paper has arrived. */
    public record Acknowledgement(long organisationId, Instant at) {
    }
}
