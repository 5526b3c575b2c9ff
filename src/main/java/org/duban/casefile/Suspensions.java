package org.duban.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.Pause;
import org.duban.shared.Clause;
import org.duban.shared.Sql;

/** 中止: the days on which a dossier stood still, also for a period that somebody learns of later. */
@ApplicationScoped
@Clause("民法典 201")
public class Suspensions {

    private final Sql sql;

    Suspensions(DataSource database) {
        this.sql = new Sql(database);
    }

    /** Records one that has ended. */
    void add(long dossierId, LocalDate from, LocalDate to) {
        sql.update("INSERT INTO dossier_suspensions (dossier_id, from_day, to_day) VALUES (?, ?, ?)", dossierId, from, to);
    }

    /** Whether the dossier stood still on that day; on the last day of a suspension it went on. */
    public boolean cover(long dossierId, LocalDate day) {
        return sql.one(row -> true,
                "SELECT 1 FROM dossier_suspensions WHERE dossier_id = ? AND from_day <= ? AND to_day > ? LIMIT 1",
                dossierId, day, day).isPresent();
    }

    /** The day on which the dossier last went on; empty where it never stood still. */
    public Optional<LocalDate> lastEnd(long dossierId) {
        return sql.one(row -> row.getObject(1, LocalDate.class),
                "SELECT to_day FROM dossier_suspensions WHERE dossier_id = ? ORDER BY to_day DESC LIMIT 1", dossierId);
    }

    /** Those of a dossier that have ended, in order. */
    List<Pause> of(long dossierId) {
        return sql.list(row -> new Pause(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)),
                "SELECT from_day, to_day FROM dossier_suspensions WHERE dossier_id = ? ORDER BY id", dossierId);
    }
}
