package org.duban.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.security.Actor;
import org.duban.shared.Sql;
import org.jspecify.annotations.Nullable;

/** The rows that name the contents of the store. */
@ApplicationScoped
class FileRows {

    private final Sql sql;

    FileRows(DataSource source) {
        this.sql = new Sql(source);
    }

    long insert(ReceivedFile file, @Nullable Actor sender, Instant at, @Nullable Long dossierId) {
        return sql.insert("INSERT INTO files (sha256, key_id, name, kind, size, scanned, person_id, organisation_id,"
                + " received_at, dossier_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", file.sha256(), file.keyId(),
                file.name(), file.kind(), file.size(), file.scanned(), sender == null ? null : sender.personId(),
                sender == null ? null : sender.organisationId(), at, dossierId);
    }

    Optional<StoredFile> find(long id) {
        return sql.one(FileRows::read, "SELECT f.*, (SELECT GROUP_CONCAT(a.organisation_id) FROM file_audience a"
                + " WHERE a.file_id = f.id) AS audience FROM files f WHERE f.id = ?", id);
    }

    List<StoredFile> find(Set<Long> ids) {
        return ids.isEmpty() ? List.of()
                : sql.list(FileRows::read, "SELECT f.*, (SELECT GROUP_CONCAT(a.organisation_id) FROM file_audience a"
                        + " WHERE a.file_id = f.id) AS audience FROM files f WHERE f.id IN ("
                        + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")", ids.toArray());
    }

    /** Whether it now belongs to the dossier; a file that belongs to another keeps it. */
    boolean attach(long id, long dossierId) {
        return sql.update("UPDATE files SET dossier_id = ? WHERE id = ? AND (dossier_id IS NULL OR dossier_id = ?)", dossierId,
                id,
                dossierId) == 1;
    }

    void grant(long id, Set<Long> audience) {
        List<@Nullable Object[]> rows = audience.stream().map(one -> new @Nullable Object[] { id, one }).toList();
        sql.batch("INSERT IGNORE INTO file_audience (file_id, organisation_id) VALUES (?, ?)", rows);
    }

    /** Uploads that were received before the instant and are part of no dossier, by their ids from this one on. */
    List<StoredFile> unattached(Instant receivedBefore, long after, int limit) {
        return sql.list(FileRows::read, "SELECT f.*, NULL AS audience FROM files f WHERE f.dossier_id IS NULL"
                + " AND f.received_at < ? AND f.id > ? ORDER BY f.id LIMIT ?", receivedBefore, after, limit);
    }

    /** Whether the upload is gone; one that became part of a dossier stays. */
    boolean deleteUnattached(long id) {
        return sql.update("DELETE FROM unattached_files WHERE id = ?", id) == 1;
    }

    boolean isNamed(String sha256, String keyId) {
        return sql.one(row -> row.getLong(1), "SELECT id FROM files WHERE sha256 = ? AND key_id = ? LIMIT 1", sha256,
                keyId).isPresent();
    }

    private static StoredFile read(ResultSet row) throws SQLException {
        return new StoredFile(row.getLong("id"), row.getString("name"), FileKind.valueOf(row.getString("kind")),
                row.getLong("size"), row.getString("sha256"), row.getString("key_id"), row.getBoolean("scanned"),
                Optional.ofNullable(row.getString("person_id")),
                Optional.ofNullable(row.getObject("organisation_id", Long.class)), Sql.instant(row, "received_at"),
                Optional.ofNullable(row.getObject("dossier_id", Long.class)), audience(row.getString("audience")));
    }

    /** The organisations of a concatenated column. */
    static Set<Long> audience(@Nullable String joined) {
        return joined == null ? Set.of()
                : Arrays.stream(joined.split(",")).map(Long::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
