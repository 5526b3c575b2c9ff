package org.duban.document;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;

/** Shows papers before they leave: the same words, template and faces as the issue will take, marked 稿. */
@ApplicationScoped
public class DraftPapers {

    private final FrozenData frozen;
    private final DocumentHtml html;
    private final DocumentPdf pdf;

    DraftPapers(FrozenData frozen, DocumentHtml html, DocumentPdf pdf) {
        this.frozen = frozen;
        this.html = html;
        this.pdf = pdf;
    }

    /** The paper as it would leave now; refuses data that could not be issued. */
    public DraftPaper of(NewDocument document) {
        String json = frozen.freeze(document.kind(), document.data());
        return new DraftPaper(document.kind(), document.date(), frozen.thaw(json),
                Hashes.sha256(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** Its text as an HTML fragment without style, for a page that links {@code /assets/document.css}. */
    public String fragment(DraftPaper draft) {
        return html.fragment(draft);
    }

    /** Its PDF, made now; refuses what cannot be printed. */
    public byte[] pdf(DraftPaper draft) {
        return pdf.make(draft);
    }
}
