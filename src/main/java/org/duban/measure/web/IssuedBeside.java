package org.duban.measure.web;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.document.DocumentHtml;
import org.duban.document.IssuedDocument;
import org.duban.document.PdfState;
import org.duban.form.web.Beside;

/** A paper that was issued, beside the form that is about it. */
@ApplicationScoped
public class IssuedBeside {

    private final DocumentHtml html;

    IssuedBeside(DocumentHtml html) {
        this.html = html;
    }

    /** Its own words, with its number and where it lies, under this title. */
    public Beside.Paper of(String title, IssuedDocument document) {
        String page = "/documents/" + document.id();
        return new Beside.Paper(title, Optional.of(document.number()), Optional.of(html.fragment(document)),
                Optional.of(page), Optional.of(page + "/pdf").filter(pdf -> document.pdfState() == PdfState.READY),
                Optional.empty());
    }
}
