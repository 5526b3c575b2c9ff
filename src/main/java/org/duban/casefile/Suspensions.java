package org.duban.casefile;

import java.time.LocalDate;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.Pause;
import org.duban.shared.Clause;
import org.duban.shared.Sql;

/** 中止: the days on which a case stood still, also for a period that somebody learns of later. */
@ApplicationScoped
@Clause("民法典 201")
public class Suspensions {

    private final Sql sql;

    Suspensions(DataSource database) {
        this.sql = new Sql(database);
    }

    /** Records one that has ended. */
    void add(long caseId, LocalDate from, LocalDate to) {
        sql.update("INSERT INTO case_suspensions (case_id, from_day, to_day) VALUES (?, ?, ?)", caseId, from, to);
    }

    /** Whether the case stood still on that day; on the last day of a suspension it went on. */
    public boolean cover(long caseId, LocalDate day) {
        return sql.one(row -> true, "SELECT 1 FROM case_suspensions WHERE case_id = ? AND from_day <= ? AND to_day > ? LIMIT 1",
                caseId, day, day).isPresent();
    }

    /** Those of a case that have ended, in order. */
    List<Pause> of(long caseId) {
        return sql.list(row -> new Pause(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)),
                "SELECT from_day, to_day FROM case_suspensions WHERE case_id = ? ORDER BY id", caseId);
    }
}
