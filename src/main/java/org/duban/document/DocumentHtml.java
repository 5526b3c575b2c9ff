package org.duban.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.Engine;

/**
 * Fills a document's template with its frozen data. The same text makes the PDF and the page: for the page only the
 * style sheet differs.
 */
@ApplicationScoped
public class DocumentHtml {

    /** How many characters before and behind one are quoted. */
    private static final int NEAR = 10;
    private static final String ANY_HASH = "0".repeat(64);
    private static final String NO_NUMBER = "（稿，尚未编号）";
    private static final String DRAFT = "<p class=\"draft\">稿</p>";

    private final Engine engine;
    private final Fonts fonts;

    DocumentHtml(Engine engine, Fonts fonts) {
        this.engine = engine;
        this.fonts = fonts;
    }

    /** The document's text as an HTML fragment without style, for a page that links {@code /assets/document.css}. */
    public String fragment(IssuedDocument document) {
        return fill(document.kind(), document.templateVersion(),
                new Head(document.number(), document.date(), document.dataHash()), document.data());
    }

    /** As {@link #fragment(IssuedDocument)}, of a paper that has no number yet. */
    String fragment(DraftPaper draft) {
        return DRAFT + fill(draft.kind(), draft.kind().templateVersion(),
                new Head(NO_NUMBER, draft.date(), draft.dataHash()), draft.data());
    }

    /** The document as a whole HTML page. */
    public String page(IssuedDocument document) {
        return whole(document.kind(), "<link rel=\"stylesheet\" href=\"/assets/document.css\"/>", fragment(document));
    }

    /** The document as XHTML for print. */
    String print(IssuedDocument document) {
        return print(document.kind(), document.templateVersion(), "", fragment(document));
    }

    /** As {@link #print(IssuedDocument)}, of a paper that has no number yet: each page is marked. */
    String print(DraftPaper draft) {
        return print(draft.kind(), draft.kind().templateVersion(), css("draft"), fragment(draft));
    }

    private static String print(DocumentKind kind, int version, String more, String fragment) {
        return whole(kind, "<style>" + style(version) + more + "</style>", fragment);
    }

    /** Refuses what a template cannot say or the fonts cannot print, before a number is drawn. */
    void requirePrintable(NewDocument document, String agencyWords, Map<String, Object> data) {
        String number = document.kind().number(agencyWords, document.date().getYear(), 1);
        List<String> lacking = fonts.lacking(fill(document.kind(), document.kind().templateVersion(),
                new Head(number, document.date(), ANY_HASH), data));
        if (!lacking.isEmpty()) {
            throw DocumentProblems.missingGlyphs(lacking, around(lacking.getFirst(), data).orElse(""));
        }
    }

    /** The words around a character, so that it is found among them. */
    private static Optional<String> around(String character, Object data) {
        return switch (data) {
            case Map<?, ?> map -> map.values().stream().flatMap(one -> around(character, one).stream()).findFirst();
            case List<?> list -> list.stream().flatMap(one -> around(character, one).stream()).findFirst();
            case String text when text.contains(character) -> {
                int at = text.codePointCount(0, text.indexOf(character));
                int from = text.offsetByCodePoints(0, Math.max(0, at - NEAR));
                int to = text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), at + NEAR));
                yield Optional.of(text.substring(from, to));
            }
            default -> Optional.empty();
        };
    }

    /** The text with 〓, which printers set for a character that they lack, where a face lacks one. */
    String legible(String text) {
        return fonts.legible(text);
    }

    private String fill(DocumentKind kind, int version, Head head, Map<String, Object> data) {
        return engine.getTemplate(kind.template(version))
                .data("head", head).data("data", data).render();
    }

    private static String whole(DocumentKind kind, String style, String fragment) {
        return "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"UTF-8\"/><title>" + kind.title() + "</title>"
                + style + "</head><body>" + fragment + "</body></html>";
    }

    /** The style that held when the template was made: the newest that is not younger. */
    private static String style(int version) {
        String name = "print-v" + version;
        return version > 1 && DocumentHtml.class.getResource("/documents/" + name + ".css") == null ? style(version - 1)
                : css(name);
    }

    private static String css(String name) {
        try (InputStream css = DocumentHtml.class.getResourceAsStream("/documents/" + name + ".css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What stands around the data of every document. */
    record Head(String number, LocalDate date, String dataHash) {

        /** The first digits of the hash, by which paper and record are compared. */
        public String checkCode() {
            return dataHash.substring(0, 16);
        }
    }
}
