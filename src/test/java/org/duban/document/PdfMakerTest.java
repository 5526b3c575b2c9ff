package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import javax.sql.DataSource;

import org.duban.casefile.ServiceReceipt;
import org.duban.shared.Sql;
import org.duban.testsupport.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class PdfMakerTest {

    private final PdfMaker maker;
    private final Documents documents;
    private final DocumentRows rows;
    private final DocumentPdf pdf;
    private final DocumentConfig config;
    private final DataSource source;
    private final TestCity city;

    PdfMakerTest(PdfMaker maker, Documents documents, DocumentRows rows, DocumentPdf pdf, DocumentConfig config,
            DataSource source, TestCity city) {
        this.maker = maker;
        this.documents = documents;
        this.rows = rows;
        this.pdf = pdf;
        this.config = config;
        this.source = source;
        this.city = city;
    }

    @BeforeEach
    void foundTheCity() {
        city.found();
    }

    @Test
    void shouldNoteAFailureAndMakeThePdfOnceTheStoreIsBack() throws IOException {
        // given
        Path incoming = config.filesDir().resolve("incoming");
        Path aside = incoming.resolveSibling("aside");
        Files.createDirectories(incoming);
        Files.move(incoming, aside);
        Files.createFile(incoming);

        // when
        long id;
        try {
            id = issue();

            // then
            await().atMost(Duration.ofMinutes(2)).until(() -> documents.get(id).pdfState() == PdfState.FAILED);
            assertThat(documents.get(id).pdfFileId()).isEmpty();
            assertThat(rows.countWithoutPdf()).isPositive();
        } finally {
            Files.delete(incoming);
            Files.move(aside, incoming);
        }

        // when
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            maker.makeWaiting();
            return documents.get(id).pdfState() == PdfState.READY;
        });

        // then
        assertThat(content(id)).isEqualTo(pdf.make(documents.get(id)));
    }

    @Test
    void shouldMakeThePdfOnceOnly() {
        long id = issue();
        await().atMost(Duration.ofMinutes(2)).until(() -> documents.get(id).pdfState() == PdfState.READY);
        long file = documents.get(id).pdfFileId().orElseThrow();

        maker.make(id);

        assertThat(documents.get(id).pdfFileId()).contains(file);
    }

    @Test
    void shouldLeaveADocumentToWhoeverHoldsIt() {
        long id = issue();
        await().atMost(Duration.ofMinutes(2)).until(() -> documents.get(id).pdfState() == PdfState.READY);
        Sql sql = new Sql(source);
        sql.update("UPDATE document_states SET pdf_state = 'PENDING', pdf_file_id = NULL,"
                + " pdf_next_at = UTC_TIMESTAMP(3) + INTERVAL 1 HOUR WHERE document_id = ?", id);

        maker.make(id);
        assertThat(documents.get(id).pdfState()).isEqualTo(PdfState.PENDING);

        sql.update("UPDATE document_states SET pdf_next_at = UTC_TIMESTAMP(3) WHERE document_id = ?", id);
        maker.make(id);
        assertThat(documents.get(id).pdfState()).isEqualTo(PdfState.READY);
    }

    private long issue() {
        return QuarkusTransaction.requiringNew().call(() -> documents.issue(DocumentFixture.document(7,
                ServiceReceipt.KIND, documents.data(DocumentFixture.receipt()), Set.of())).id());
    }

    private byte[] content(long id) throws IOException {
        try (InputStream content = documents.open(documents.pdf(documents.get(id)))) {
            return content.readAllBytes();
        }
    }
}
