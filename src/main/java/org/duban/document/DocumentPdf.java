package org.duban.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.function.Consumer;
import java.util.logging.Level;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

/** Makes the PDF of a document; the same document gives the same bytes, whenever and wherever it is made. */
@ApplicationScoped
class DocumentPdf {

    private final DocumentHtml html;
    private final Fonts fonts;

    DocumentPdf(DocumentHtml html, Fonts fonts) {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        this.html = html;
        this.fonts = fonts;
    }

    /** The PDF's bytes. One at a time, because the readers of the faces are shared. */
    synchronized byte[] make(IssuedDocument document) {
        return make(html.print(document), html.fragment(document), pdf -> describe(pdf, document));
    }

    /** The bytes of the PDF of a paper that has no number yet. */
    synchronized byte[] make(DraftPaper draft) {
        return make(html.print(draft), html.fragment(draft),
                pdf -> pdf.getDocumentInformation().setTitle(draft.kind().title() + "（稿）"));
    }

    private byte[] make(String text, String fragment, Consumer<PDDocument> described) {
        fonts.requireGlyphs(fragment);
        try (PDDocument pdf = new PDDocument()) {
            print(text, pdf);
            described.accept(pdf);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void print(String text, PDDocument pdf) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder().usePDDocument(pdf).withHtmlContent(text, null);
        for (Fonts.Face face : fonts.faces()) {
            builder.useFont(new PDFontSupplier(PDType0Font.load(pdf, face.font(), true)), face.family(), face.weight(),
                    BaseRendererBuilder.FontStyle.NORMAL, true);
        }
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
        }
    }

    private static void describe(PDDocument pdf, IssuedDocument document) {
        Calendar issued = GregorianCalendar.from(document.issuedAt().atZone(ZoneOffset.UTC));
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(document.kind().title() + " " + document.number());
        information.setProducer("Duban");
        information.setCreationDate(issued);
        information.setModificationDate(issued);
        pdf.setDocumentInformation(information);
        pdf.setDocumentId(new BigInteger(document.dataHash(), 16).longValue());
    }
}
