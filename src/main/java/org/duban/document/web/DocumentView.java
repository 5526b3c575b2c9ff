package org.duban.document.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.duban.document.DocumentState;
import org.duban.document.IssuedDocument;
import org.duban.document.PdfState;
import org.duban.document.ReplacedCopy;
import org.jspecify.annotations.Nullable;

/**
 * A document as the API shows it.
 *
 * @param hash SHA-256 of the frozen data
 * @param sealed whether the sealed copy is there
 * @param corrected what of it was put right later, such as the day of a service
 * @param replacedCopies sealed copies that were replaced before service; none to parties
 */
public record DocumentView(String id, String caseId, String kind, String title, String number, LocalDate date,
        OffsetDateTime issuedAt, DocumentState state, @Nullable String voidReason, PdfState pdfState,
        @Nullable String pdfHash, boolean sealed, @Nullable String corrected, List<ReplacedCopyView> replacedCopies,
        String hash,
        Map<String, Object> data) {

    static DocumentView of(IssuedDocument document, List<ReplacedCopy> replaced) {
        return new DocumentView(String.valueOf(document.id()), String.valueOf(document.dossierId()), document.kind().key(),
                document.kind().title(), document.number(), document.date(),
                document.issuedAt().atOffset(ZoneOffset.ofHours(8)), document.state(),
                document.voidReason().orElse(null), document.pdfState(), document.pdfHash().orElse(null),
                document.isSealed(), document.corrected().orElse(null), replaced.stream().map(ReplacedCopyView::of).toList(),
                document.dataHash(),
                document.data());
    }

    /** A sealed copy that another one took the place of; the file is read as any other. */
    public record ReplacedCopyView(String fileId, String reason, String replacedBy, OffsetDateTime replacedAt) {

        static ReplacedCopyView of(ReplacedCopy one) {
            return new ReplacedCopyView(String.valueOf(one.fileId()), one.reason(), one.author(),
                    one.replacedAt().atOffset(ZoneOffset.ofHours(8)));
        }
    }
}
