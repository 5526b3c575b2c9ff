package org.duban.casefile;

import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.shared.Sql;

/** The parties that know of a dossier already, and whom a deadline binds. */
@ApplicationScoped
public class DossierAudience {

    private final Sql sql;

    DossierAudience(DataSource database) {
        this.sql = new Sql(database);
    }

    /** The parties that a fact of the dossier names. */
    public Set<Long> of(long dossierId) {
        return sql.list(row -> row.getLong(1), "SELECT DISTINCT organisation_id FROM timeline_audiences"
                + " WHERE dossier_id = ?", dossierId).stream().collect(Collectors.toUnmodifiableSet());
    }

    /** Says whom a deadline binds. */
    public void bind(long deadlineId, long organisationId) {
        sql.update("INSERT INTO deadline_audiences (deadline_id, organisation_id) VALUES (?, ?)", deadlineId,
                organisationId);
    }

    /** The deadlines of a dossier that bind the organisation. */
    public Set<Long> bound(long dossierId, long organisationId) {
        return sql.list(row -> row.getLong(1), "SELECT a.deadline_id FROM deadline_audiences a"
                + " JOIN deadlines d ON d.id = a.deadline_id WHERE d.dossier_id = ? AND a.organisation_id = ?", dossierId,
                organisationId).stream().collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the deadline binds the organisation. */
    public boolean binds(long deadlineId, long organisationId) {
        return sql.one(row -> true, "SELECT 1 FROM deadline_audiences WHERE deadline_id = ? AND organisation_id = ?",
                deadlineId, organisationId).isPresent();
    }
}
