package org.duban.document;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.problem.DubanProblem;
import org.duban.shared.Sql;
import org.jspecify.annotations.Nullable;

/** The rows of issued documents: what was issued is only ever added, what becomes of it stands beside. */
@ApplicationScoped
class DocumentRows {

    private static final String SELECT = "SELECT d.*, s.*, p.sha256 AS pdf_hash, (SELECT GROUP_CONCAT(a.organisation_id)"
            + " FROM document_audience a WHERE a.document_id = d.id) AS audience FROM documents d"
            + " JOIN document_states s ON s.document_id = d.id LEFT JOIN files p ON p.id = s.pdf_file_id WHERE ";

    private final Sql sql;
    private final FrozenData frozen;
    private final DocumentKinds kinds;

    DocumentRows(DataSource source, FrozenData frozen, DocumentKinds kinds) {
        this.sql = new Sql(source);
        this.frozen = frozen;
        this.kinds = kinds;
    }

    long insert(NewDocument document, String json, int number, String numberText, Instant at) {
        long id = sql.insert("INSERT INTO documents (kind, template_version, authority_code, year, number, number_text,"
                + " dated, dossier_id, data, data_hash, issued_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                document.kind().key(), document.kind().templateVersion(), document.authorityCode(),
                document.date().getYear(), number, numberText, document.date(), document.dossierId(), json,
                Hashes.sha256(json.getBytes(StandardCharsets.UTF_8)), at);
        grant(id, document.audience());
        sql.update("INSERT INTO document_states (document_id, state, pdf_state, pdf_attempts, pdf_next_at)"
                + " VALUES (?, ?, ?, 0, UTC_TIMESTAMP(3))", id, DocumentState.ISSUED, PdfState.PENDING);
        return id;
    }

    void grant(long id, Set<Long> audience) {
        List<@Nullable Object[]> rows = audience.stream().map(one -> new @Nullable Object[] { id, one }).toList();
        sql.batch("INSERT IGNORE INTO document_audience (document_id, organisation_id) VALUES (?, ?)", rows);
    }

    Optional<IssuedDocument> find(long id) {
        return sql.one(this::read, SELECT + "d.id = ?", id);
    }

    List<IssuedDocument> ofDossier(long dossierId) {
        return sql.list(this::read, SELECT + "d.dossier_id = ? ORDER BY d.id", dossierId);
    }

    /** Locks what becomes of the document until the transaction ends; refuses an id that nobody has. */
    PdfState lock(long id) {
        return sql.one(row -> PdfState.valueOf(row.getString(1)),
                "SELECT pdf_state FROM document_states WHERE document_id = ? FOR UPDATE", id)
                .orElseThrow(DubanProblem::notFound);
    }

    void markVoid(long id, String reason, String personId, Instant at) {
        sql.update("UPDATE document_states SET state = ?, void_reason = ?, voided_by = ?, voided_at = ?"
                + " WHERE document_id = ?", DocumentState.VOID, reason, personId, at, id);
    }

    void markCorrected(long id, String words) {
        sql.update("UPDATE document_states SET corrected = ? WHERE document_id = ?", words, id);
    }

    void markSealed(long id, long fileId, String personId, Instant at) {
        sql.update("UPDATE document_states SET sealed_file_id = ?, sealed_by = ?, sealed_at = ? WHERE document_id = ?",
                fileId, personId, at, id);
    }

    void keepReplaced(long id, ReplacedCopy copy, String personId) {
        sql.update("INSERT INTO document_replaced_copies (document_id, file_id, reason, person_id, author, replaced_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)", id, copy.fileId(), copy.reason(), personId, copy.author(),
                copy.replacedAt());
    }

    List<ReplacedCopy> replaced(long id) {
        return sql.list(row -> new ReplacedCopy(row.getLong("file_id"), row.getString("reason"),
                row.getString("author"), Sql.instant(row, "replaced_at")),
                "SELECT * FROM document_replaced_copies WHERE document_id = ? ORDER BY id", id);
    }

    /** The documents whose PDF may be tried now, on the database's clock: the demo's clock moves, leases do not. */
    List<Long> withoutPdf(int limit) {
        return sql.list(row -> row.getLong(1), "SELECT document_id FROM document_states WHERE pdf_state <> ?"
                + " AND pdf_next_at <= UTC_TIMESTAMP(3) ORDER BY pdf_next_at LIMIT ?", PdfState.READY, limit);
    }

    /** Whether the making of the PDF is now ours until the lease ends. */
    boolean leasePdf(long id, Duration lease) {
        return sql.update("UPDATE document_states SET pdf_attempts = pdf_attempts + 1,"
                + " pdf_next_at = UTC_TIMESTAMP(3) + INTERVAL ? MICROSECOND WHERE document_id = ? AND pdf_state <> ?"
                + " AND pdf_next_at <= UTC_TIMESTAMP(3)", lease.toNanos() / 1000, id, PdfState.READY) == 1;
    }

    void markPdfReady(long id, long fileId) {
        sql.update("UPDATE document_states SET pdf_state = ?, pdf_file_id = ? WHERE document_id = ?", PdfState.READY,
                fileId, id);
    }

    /** Notes a failed attempt; the next one waits twice as long, up to about a quarter of an hour. */
    void markPdfFailed(long id) {
        sql.update("UPDATE document_states SET pdf_state = ?, pdf_next_at = UTC_TIMESTAMP(3)"
                + " + INTERVAL POW(2, LEAST(pdf_attempts, 10)) SECOND WHERE document_id = ? AND pdf_state <> ?",
                PdfState.FAILED, id, PdfState.READY);
    }

    /** How many documents have no PDF yet. */
    long countWithoutPdf() {
        return sql.one(row -> row.getLong(1), "SELECT COUNT(*) FROM document_states WHERE pdf_state <> ?",
                PdfState.READY).orElse(0L);
    }

    private IssuedDocument read(ResultSet row) throws SQLException {
        Set<Long> audience = FileRows.audience(row.getString("audience"));
        return new IssuedDocument(row.getLong("id"), row.getLong("dossier_id"), kinds.get(row.getString("kind")),
                row.getInt("template_version"), row.getString("authority_code"), row.getString("number_text"),
                row.getObject("dated", LocalDate.class), frozen.thaw(row.getString("data")), row.getString("data_hash"),
                Sql.instant(row, "issued_at"), audience, DocumentState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("void_reason")), PdfState.valueOf(row.getString("pdf_state")),
                Optional.ofNullable(row.getObject("pdf_file_id", Long.class)),
                Optional.ofNullable(row.getString("pdf_hash")),
                Optional.ofNullable(row.getObject("sealed_file_id", Long.class)),
                Optional.ofNullable(row.getString("corrected")));
    }
}
