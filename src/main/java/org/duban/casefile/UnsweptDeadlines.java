package org.duban.casefile;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.shared.Sql;

/** Deadlines that ended and that nobody marked or reminded of: the sweeper stands still somewhere. */
@ApplicationScoped
public class UnsweptDeadlines {

    private static final int SHOWN = 100;

    private final Sql sql;
    private final Clock clock;

    UnsweptDeadlines(DataSource database, Clock clock) {
        this.sql = new Sql(database);
        this.clock = clock;
    }

    /** Those that ended longer ago than this, the oldest first, at most a hundred. */
    public List<Deadline> endedBefore(Duration age) {
        return sql.list(DeadlineRows::deadline, "SELECT * FROM deadlines WHERE " + DeadlineSweep.UNMARKED
                + " ORDER BY due_at LIMIT ?", clock.instant().minus(age), SHOWN);
    }
}
