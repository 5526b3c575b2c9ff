package org.duban.casefile.web;

import java.time.LocalDate;

import org.duban.document.DocumentState;
import org.duban.document.IssuedDocument;

/** A document in the list of its case. */
public record CaseDocumentView(String id, String kind, String title, String number, LocalDate date,
        DocumentState state, boolean pdfReady, boolean sealed) {

    static CaseDocumentView of(IssuedDocument one) {
        return new CaseDocumentView(String.valueOf(one.id()), one.kind().key(), one.kind().title(), one.number(), one.date(),
                one.state(), one.pdfFileId().isPresent(), one.isSealed());
    }
}
