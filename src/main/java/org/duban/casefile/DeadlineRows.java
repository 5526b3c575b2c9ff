package org.duban.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.DueDay;
import org.duban.calendar.Period;
import org.duban.calendar.Unit;
import org.duban.engine.Episode;
import org.duban.regulation.LegalBasis;
import org.duban.regulation.Rank;
import org.duban.shared.Sql;
import org.jspecify.annotations.Nullable;

/** The two tables of the ledger: what was entered, and what it adds up to. */
@ApplicationScoped
class DeadlineRows {

    private static final String SELECT = "SELECT * FROM deadlines WHERE ";
    private static final String COUNTED = "(state IN ('RUNNING', 'PAUSED')"
            + " OR (missing_year IS NOT NULL AND met_at IS NOT NULL))";
    private static final int SLICE = 500;

    private final Sql sql;

    DeadlineRows(DataSource database) {
        this.sql = new Sql(database);
    }

    long insert(NewDeadline opened, DeadlineFold fold) {
        return sql.insert("INSERT INTO deadlines (process_id, dossier_id, dossier_no, episode_count, kind, subject_id, rule_id,"
                + " basis_norm, basis_article, basis_rank, start_day, amount, unit, roll_over, due_on, due_at,"
                + " missing_year, state, version, calendar_revision)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                opened.episode().processId(), opened.episode().dossierId(), opened.episode().dossierNo(),
                opened.episode().count(), opened.kind(), opened.subjectId(), opened.ruleId(), opened.basis().norm(),
                opened.basis().article(), opened.basis().rank(), opened.startDay(), opened.period().amount(),
                opened.period().unit(), opened.rollOver(), fold.dueDay().day().orElse(null),
                fold.dueDay().end().orElse(null), fold.dueDay().missingYear().orElse(null), fold.state(),
                fold.version(), fold.due().revision());
    }

    void update(long id, DeadlineFold fold) {
        sql.update(
                "UPDATE deadlines SET start_day = ?, due_on = ?, due_at = ?, missing_year = ?, state = ?, held = ?, reminded = ?,"
                        + " paused_from = ?, met_at = ?, version = ?, calendar_revision = ? WHERE id = ?",
                fold.terms().start(),
                fold.dueDay().day().orElse(null), fold.dueDay().end().orElse(null),
                fold.dueDay().missingYear().orElse(null), fold.state(), fold.held(), fold.reminded(), fold.pausedFrom(),
                fold.metAt(), fold.version(), fold.due().revision(), id);
    }

    long append(long deadlineId, LedgerAct act, Entry entry, DeadlineFold fold) {
        Period period = act.period();
        return sql.insert("INSERT INTO deadline_entries (deadline_id, sequence, kind, recorded_at, person_id, author,"
                + " reason, basis_norm, basis_article, basis_rank, document_id, day, amount, unit, received_at, due_on,"
                + " missing_year, state, calendar_revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                deadlineId, fold.version(), act.kind(), act.recordedAt(), entry.personId().orElse(null),
                entry.author(), entry.reason(), entry.basis().map(LegalBasis::norm).orElse(null),
                entry.basis().map(LegalBasis::article).orElse(null), entry.basis().map(LegalBasis::rank).orElse(null),
                entry.documentId().orElse(null), act.day(), period == null ? null : period.amount(),
                period == null ? null : period.unit(), act.receivedAt(), fold.dueDay().day().orElse(null),
                fold.dueDay().missingYear().orElse(null), fold.state(),
                fold.due().revision());
    }

    Optional<Deadline> find(long id) {
        return sql.one(DeadlineRows::deadline, SELECT + "id = ?", id);
    }

    Optional<Deadline> lock(long id) {
        return sql.one(DeadlineRows::deadline, SELECT + "id = ? FOR UPDATE", id);
    }

    List<Deadline> ofCase(long caseId) {
        return sql.list(DeadlineRows::deadline, SELECT + "dossier_id = ? ORDER BY missing_year IS NOT NULL, due_on, id",
                caseId);
    }

    List<Deadline> ofCases(Collection<Long> caseIds) {
        return sql.list(DeadlineRows::deadline, SELECT + "dossier_id IN " + IdList.of(caseIds) + " ORDER BY id");
    }

    Optional<Deadline> ofSubject(String kind, long subjectId) {
        return sql.one(DeadlineRows::deadline, SELECT + "kind = ? AND subject_id = ? ORDER BY id DESC LIMIT 1", kind,
                subjectId);
    }

    /**
     * The next deadlines by id that a calendar can move or decide: those that are open, and those that were answered and
     * ended while nobody knew their last day. All of them can be gone through in slices.
     */
    List<Deadline> openAfter(long id, int limit, boolean lock) {
        return sql.list(DeadlineRows::deadline, SELECT + "id > ? AND " + COUNTED + " ORDER BY id LIMIT ?"
                + (lock ? " FOR UPDATE" : ""), id, limit);
    }

    /** Locks the dossiers of those, in order of their ids. */
    void lockDossiers() {
        List<Long> ids = sql.list(row -> row.getLong(1), "SELECT DISTINCT dossier_id FROM deadlines WHERE " + COUNTED
                + " ORDER BY dossier_id");
        for (int from = 0; from < ids.size(); from += SLICE) {
            sql.list(row -> row.getLong(1), "SELECT id FROM dossiers WHERE id IN "
                    + IdList.of(ids.subList(from, Math.min(from + SLICE, ids.size()))) + " ORDER BY id FOR UPDATE");
        }
    }

    List<DeadlineEntry> entries(long deadlineId) {
        return entries(List.of(deadlineId)).getOrDefault(deadlineId, List.of());
    }

    /** The entries of several deadlines, each in order. */
    Map<Long, List<DeadlineEntry>> entries(Collection<Long> deadlineIds) {
        if (deadlineIds.isEmpty()) {
            return Map.of();
        }
        return sql.list(DeadlineRows::entry, "SELECT * FROM deadline_entries WHERE deadline_id IN "
                + IdList.of(deadlineIds) + " ORDER BY deadline_id, sequence").stream()
                .collect(Collectors.groupingBy(DeadlineEntry::deadlineId, LinkedHashMap::new, Collectors.toList()));
    }

    static Deadline deadline(ResultSet row) throws SQLException {
        return new Deadline(row.getLong("id"),
                new Episode(row.getString("process_id"), row.getLong("dossier_id"), row.getString("dossier_no"),
                        row.getInt("episode_count")),
                row.getString("kind"), row.getLong("subject_id"), row.getString("rule_id"),
                new LegalBasis(row.getString("basis_norm"), row.getString("basis_article"),
                        Rank.valueOf(row.getString("basis_rank"))),
                row.getObject("start_day", LocalDate.class),
                new Period(row.getInt("amount"), Unit.valueOf(row.getString("unit"))), row.getBoolean("roll_over"),
                due(row),
                DeadlineState.valueOf(row.getString("state")), row.getBoolean("held"), row.getBoolean("reminded"),
                Optional.ofNullable(row.getObject("paused_from", LocalDate.class)),
                Sql.optionalInstant(row, "met_at"), row.getInt("version"), row.getLong("calendar_revision"));
    }

    private static DeadlineEntry entry(ResultSet row) throws SQLException {
        String norm = row.getString("basis_norm");
        Entry entry = new Entry(Optional.ofNullable(row.getString("person_id")), row.getString("author"),
                row.getString("reason"),
                norm == null ? Optional.empty()
                        : Optional.of(new LegalBasis(norm, row.getString("basis_article"),
                                Rank.valueOf(row.getString("basis_rank")))),
                Optional.ofNullable(row.getObject("document_id", Long.class)));
        return new DeadlineEntry(row.getLong("id"), row.getLong("deadline_id"), row.getInt("sequence"),
                EntryKind.valueOf(row.getString("kind")), Sql.instant(row, "recorded_at"), entry,
                row.getObject("day", LocalDate.class), period(row), Sql.optionalInstant(row, "received_at").orElse(null),
                due(row), DeadlineState.valueOf(row.getString("state")),
                row.getLong("calendar_revision"));
    }

    private static DueDay due(ResultSet row) throws SQLException {
        return DueDay.of(row.getObject("due_on", LocalDate.class), row.getObject("missing_year", Integer.class));
    }

    private static @Nullable Period period(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        return unit == null ? null : new Period(row.getInt("amount"), Unit.valueOf(unit));
    }
}
