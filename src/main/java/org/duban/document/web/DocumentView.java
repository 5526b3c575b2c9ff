package org.duban.document.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

import org.duban.document.DocumentKind;
import org.duban.document.DocumentState;
import org.duban.document.IssuedDocument;
import org.duban.document.PdfState;
import org.jspecify.annotations.Nullable;

/**
 * A document as the API shows it.
 *
 * @param hash SHA-256 of the frozen data
 * @param sealed whether the sealed copy is there
 */
public record DocumentView(String id, String caseId, DocumentKind kind, String title, String number, LocalDate date,
        OffsetDateTime issuedAt, DocumentState state, @Nullable String voidReason, PdfState pdfState,
        @Nullable String pdfHash, boolean sealed, String hash, Map<String, Object> data) {

    static DocumentView of(IssuedDocument document) {
        return new DocumentView(String.valueOf(document.id()), String.valueOf(document.caseId()), document.kind(),
                document.kind().title(), document.number(), document.date(),
                document.issuedAt().atOffset(ZoneOffset.ofHours(8)), document.state(),
                document.voidReason().orElse(null), document.pdfState(), document.pdfHash().orElse(null),
                document.isSealed(), document.dataHash(), document.data());
    }
}
