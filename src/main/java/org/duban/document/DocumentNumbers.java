package org.duban.document;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.shared.Sql;

/**
 * The gap-free rows of numbers, one per authority, year and kind. The row stays locked until the transaction ends, so a
 * number is drawn last: who waits, waits for a commit only, and a rollback gives the number back.
 */
@ApplicationScoped
class DocumentNumbers {

    private final Sql sql;

    DocumentNumbers(DataSource source) {
        this.sql = new Sql(source);
    }

    /** The next number, from 1. */
    int draw(String authorityCode, int year, DocumentKind kind) {
        return sql.one(row -> row.getInt(1), "INSERT INTO document_numbers (authority_code, year, kind, last_number)"
                + " VALUES (?, ?, ?, 1) ON DUPLICATE KEY UPDATE last_number = last_number + 1 RETURNING last_number",
                authorityCode, year, kind.key()).orElseThrow();
    }
}
