package org.duban.document.web;

import java.util.Optional;

import org.duban.document.DocumentState;
import org.duban.document.IssuedDocument;
import org.duban.document.PdfState;

/**
 * The page of an issued document.
 *
 * @param text the document's own words, as an HTML fragment of the document templates
 */
public record DocumentPageView(String id, String caseId, String title, String number, boolean valid,
        Optional<String> voidReason, boolean printed, boolean sealed, String hash, String text) {

    static DocumentPageView of(IssuedDocument one, String text) {
        return new DocumentPageView(String.valueOf(one.id()), String.valueOf(one.caseId()), one.kind().title(),
                one.number(), one.state() != DocumentState.VOID, one.voidReason(), one.pdfState() == PdfState.READY,
                one.isSealed(), one.dataHash(), text);
    }
}
