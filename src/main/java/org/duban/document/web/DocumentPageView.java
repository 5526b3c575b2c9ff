package org.duban.document.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.duban.document.DocumentState;
import org.duban.document.IssuedDocument;
import org.duban.document.PdfState;
import org.duban.document.ReplacedCopy;

/**
 * The page of an issued document.
 *
 * @param text the document's own words, as an HTML fragment of the document templates
 */
public record DocumentPageView(String id, String caseId, String title, String number, boolean valid,
        Optional<String> voidReason, Optional<String> corrected, boolean printed, boolean sealed, List<Replaced> replaced,
        String hash,
        String text) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
            .withZone(ZoneOffset.ofHours(8));

    static DocumentPageView of(IssuedDocument one, List<ReplacedCopy> replaced, String text) {
        return new DocumentPageView(String.valueOf(one.id()), String.valueOf(one.dossierId()), one.kind().title(),
                one.number(), one.state() != DocumentState.VOID, one.voidReason(), one.corrected(),
                one.pdfState() == PdfState.READY,
                one.isSealed(), replaced.stream().map(Replaced::of).toList(), one.dataHash(), text);
    }

    /** A sealed copy that was replaced before service. */
    public record Replaced(String file, String at, String by, String reason) {

        static Replaced of(ReplacedCopy copy) {
            return new Replaced(String.valueOf(copy.fileId()), MINUTE.format(copy.replacedAt()), copy.author(),
                    copy.reason());
        }
    }
}
