package org.duban.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.problem.Text;
import org.duban.shared.Sql;

/** The imported arrangements: every version stays, the newest of a year holds. */
@ApplicationScoped
class CalendarYears {

    private final Sql sql;

    CalendarYears(DataSource database) {
        this.sql = new Sql(database);
    }

    /** The newest revision. Who writes a date in this transaction keeps an import waiting, and the other way round. */
    long sharedRevision() {
        return newest("SELECT version_id FROM calendar_years LOCK IN SHARE MODE");
    }

    /** The newest revision, while everybody else who writes dates waits. */
    long lockedRevision() {
        return newest("SELECT version_id FROM calendar_years FOR UPDATE");
    }

    private long newest(String query) {
        return sql.list(row -> row.getLong(1), query).stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** Every version ever imported, oldest first. */
    List<CalendarYear> versions() {
        Map<Long, List<CalendarDay>> days = new HashMap<>();
        sql.list(row -> days.computeIfAbsent(row.getLong("version_id"), id -> new ArrayList<>()).add(day(row)),
                "SELECT version_id, day, kind, name_zh, name_en FROM calendar_days");
        return sql.list(row -> year(row, days.getOrDefault(row.getLong("id"), List.of())),
                "SELECT id, year, version, title, paper, issuer, published_on, imported_at, imported_by_name"
                        + " FROM calendar_versions ORDER BY id");
    }

    /** The newest version of each year among those up to the revision. */
    Collection<CalendarYear> asOf(long revision) {
        Map<Integer, CalendarYear> newest = new TreeMap<>();
        versions().stream().filter(version -> version.revision() <= revision)
                .forEach(version -> newest.put(version.year(), version));
        return newest.values();
    }

    int latestVersion(int year) {
        return sql.one(row -> row.getInt(1), "SELECT COALESCE(MAX(version), 0) FROM calendar_versions WHERE year = ?",
                year).orElse(0);
    }

    /** Adds a version and lets it hold; returns its revision. */
    long add(CalendarYear year, String personId) {
        long id = sql.insert("INSERT INTO calendar_versions (year, version, title, paper, issuer, published_on,"
                + " imported_at, imported_by, imported_by_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", year.year(),
                year.version(), year.title(), year.paper(), year.issuer(), year.publishedOn(), year.importedAt(),
                personId, year.importedBy());
        sql.batch("INSERT INTO calendar_days (version_id, day, kind, name_zh, name_en) VALUES (?, ?, ?, ?, ?)",
                year.days().stream().map(day -> new Object[] { id, day.day(), day.working() ? "MAKEUP" : "OFF",
                        day.name().zh(), day.name().en() }).toList());
        sql.update("INSERT INTO calendar_years (year, version_id) VALUES (?, ?)"
                + " ON DUPLICATE KEY UPDATE version_id = VALUES(version_id)", year.year(), id);
        return id;
    }

    private static CalendarDay day(ResultSet row) throws SQLException {
        return new CalendarDay(row.getObject("day", LocalDate.class), "MAKEUP".equals(row.getString("kind")),
                new Text(row.getString("name_zh"), row.getString("name_en")));
    }

    private static CalendarYear year(ResultSet row, List<CalendarDay> days) throws SQLException {
        return new CalendarYear(row.getLong("id"), row.getInt("year"), row.getInt("version"), row.getString("title"),
                row.getString("paper"), row.getString("issuer"), row.getObject("published_on", LocalDate.class),
                Sql.instant(row, "imported_at"), row.getString("imported_by_name"), days);
    }
}
