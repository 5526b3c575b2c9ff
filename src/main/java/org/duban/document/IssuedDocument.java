package org.duban.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A document that was issued.
 *
 * @param number its whole number, such as {@code 济住建（实名）限改字〔2026〕1号}
 * @param data what it says, as frozen at issue
 * @param dataHash SHA-256 of the frozen JSON
 * @param pdfHash SHA-256 of the PDF
 * @param audience the organisations that may read it beside the authority
 * @param corrected what of it was put right later; the document itself stays as it was issued
 */
public record IssuedDocument(long id, long dossierId, DocumentKind kind, int templateVersion, String authorityCode,
        String number, LocalDate date, Map<String, Object> data, String dataHash, Instant issuedAt, Set<Long> audience,
        DocumentState state, Optional<String> voidReason, PdfState pdfState, Optional<Long> pdfFileId,
        Optional<String> pdfHash, Optional<Long> sealedFileId, Optional<String> corrected) {

    /** Whether the sealed copy is there: only then it can be served. */
    public boolean isSealed() {
        return sealedFileId.isPresent();
    }
}
