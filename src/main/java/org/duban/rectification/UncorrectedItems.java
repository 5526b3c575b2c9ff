package org.duban.rectification;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.DeadlineState;
import org.duban.shared.Clause;
import org.duban.shared.Sql;
import org.duban.violation.Uncorrected;

/** A finding is not corrected once an item of it has lapsed or was found wanting, until one of it is closed. */
@ApplicationScoped
@Clause("JY-3.2c")
class UncorrectedItems implements Uncorrected {

    private static final String QUERY = "SELECT DISTINCT i.violation FROM rectification_items i"
            + " JOIN measures m ON m.id = i.rectification_id LEFT JOIN deadlines d ON d.id = i.deadline_id"
            + " WHERE m.dossier_id = ? AND i.organisation_id = ? AND (d.state = '" + DeadlineState.MISSED
            + "' OR i.verdict IN ("
            + Arrays.stream(Verdict.values()).filter(one -> !one.closes()).map(one -> "'" + one + "'")
                    .collect(Collectors.joining(", "))
            + ")) AND NOT EXISTS (SELECT 1 FROM rectification_items k WHERE k.violation_id = i.violation_id AND k.state = '"
            + ItemState.CLOSED + "')";

    private final Sql sql;

    UncorrectedItems(DataSource database) {
        this.sql = new Sql(database);
    }

    @Override
    public Set<String> of(long caseId, long organisationId) {
        return Set.copyOf(sql.list(row -> row.getString(1), QUERY, caseId, organisationId));
    }
}
