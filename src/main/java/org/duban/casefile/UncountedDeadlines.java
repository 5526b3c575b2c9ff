package org.duban.casefile;

import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.shared.Sql;

/** Deadlines whose last day nobody knows, because a year's arrangement was not imported: the administrator owes it. */
@ApplicationScoped
public class UncountedDeadlines {

    private static final int SHOWN = 100;

    private final Sql sql;

    UncountedDeadlines(DataSource database) {
        this.sql = new Sql(database);
    }

    /** Those that run, and those whose act was received and is neither in time nor late yet; at most a hundred. */
    public List<Deadline> list() {
        return sql.list(DeadlineRows::deadline, "SELECT * FROM deadlines WHERE missing_year IS NOT NULL"
                + " AND (state IN ('RUNNING', 'PAUSED') OR met_at IS NOT NULL) ORDER BY missing_year, id LIMIT ?", SHOWN);
    }
}
