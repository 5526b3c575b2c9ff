package org.duban.operations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.engine.Finding;
import org.duban.shared.Sql;

/** What each reconciliation found, where every replica reads it: only one of them looks. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class KeptComparisons {

    /** More than anybody reads; how many there are is kept beside. */
    private static final int SHOWN = 200;
    private static final int FAILED = -1;

    private final Sql sql;
    private final Clock clock;

    KeptComparisons(DataSource database, Clock clock) {
        this.sql = new Sql(database);
        this.clock = clock;
    }

    /** Puts what was found in the place of what the job found before. */
    void keep(String job, List<Finding> found) {
        sql.update("""
                INSERT INTO reconciliations (job, looked_at, failed, found) VALUES (?, ?, FALSE, ?)
                ON DUPLICATE KEY UPDATE looked_at = VALUES(looked_at), failed = FALSE, found = VALUES(found)""", job,
                clock.instant(), found.size());
        sql.update("DELETE FROM reconciliation_findings WHERE job = ?", job);
        List<Object[]> rows = new ArrayList<>();
        for (Finding one : found.subList(0, Math.min(SHOWN, found.size()))) {
            rows.add(new Object[] { job, rows.size() + 1, one.subject(), one.dossierId(), one.what() });
        }
        sql.batch("INSERT INTO reconciliation_findings (job, position, subject, dossier_id, what) VALUES (?, ?, ?, ?, ?)",
                rows);
    }

    /** Notes that the job could not run; what it found before stays. */
    void failed(String job) {
        sql.update("INSERT INTO reconciliations (job, failed, found) VALUES (?, TRUE, 0) ON DUPLICATE KEY UPDATE failed = TRUE",
                job);
    }

    /** What each job found, by its name. */
    Map<String, Comparison> all() {
        Map<String, Comparison> all = new TreeMap<>();
        sql.list(row -> {
            Comparison one = all.get(row.getString("job"));
            if (one == null) {
                one = new Comparison(Sql.optionalInstant(row, "looked_at"), row.getBoolean("failed"), row.getInt("found"),
                        new ArrayList<>());
                all.put(row.getString("job"), one);
            }
            if (row.getString("subject") != null) {
                one.findings().add(new Finding(row.getString("subject"), row.getLong("dossier_id"), row.getString("what")));
            }
            return one;
        }, "SELECT r.*, f.subject, f.dossier_id, f.what FROM reconciliations r"
                + " LEFT JOIN reconciliation_findings f ON f.job = r.job ORDER BY r.job, f.position");
        return all;
    }

    /** The number of the job's metric: none before its first run. */
    double figure(String job) {
        Optional<Integer> figure = sql.one(row -> row.getBoolean("failed") ? FAILED : row.getInt("found"),
                "SELECT failed, found FROM reconciliations WHERE job = ?", job);
        return figure.map(Integer::doubleValue).orElse(Double.NaN);
    }
}
