package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DocumentPdfTest {

    private final DocumentPdf pdf;
    private final FrozenData frozen;

    DocumentPdfTest(DocumentPdf pdf, FrozenData frozen) {
        this.pdf = pdf;
        this.frozen = frozen;
    }

    @Test
    void shouldLookRight() throws IOException {
        for (DocumentContent one : new DocumentContent[] { DocumentFixture.notice(6), DocumentFixture.receipt(),
                DocumentFixture.report(4), DocumentFixture.opinion(4) }) {
            java.nio.file.Files.write(Path.of("/tmp/h3/" + one.getClass().getSimpleName() + ".pdf"), made(one));
        }
        assertThat(made(DocumentFixture.notice(1))).isEqualTo(made(DocumentFixture.notice(1)));
    }

    private byte[] made(DocumentContent content) {
        DocumentKind kind = java.util.Arrays.stream(DocumentKind.values())
                .filter(one -> one.content() == content.getClass()).findFirst().orElseThrow();
        Map<String, Object> data = frozen.thaw(frozen.freeze(kind, frozen.map(content)));
        return pdf.make(new IssuedDocument(1, 1, kind, 1, DocumentFixture.AUTHORITY, kind.number("济住建", 2026, 1),
                DocumentFixture.DAY, data, "0123456789abcdef".repeat(4), Instant.parse("2026-07-13T02:00:00Z"), Set.of(),
                DocumentState.ISSUED, Optional.empty(), PdfState.PENDING, Optional.empty(), Optional.empty(),
                Optional.empty()));
    }
}
